import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC
import Posix
import Support
import Threading

@testable import AssayServer

/// A store with everything that answers calls, without sockets and threads.
final class Desk {
  let store: Store
  let writer: StoreWriter
  let reader: StoreReader
  private let dispatcher = Dispatcher(assayMethods)
  private let state: ServerState
  /// Of the one connection that all calls are made over.
  private let token: CallToken
  /// How many replies to writes a reader has made.
  private(set) var readerReplyCount = 0
  /// How often a reader has prepared work for the writer.
  private(set) var preparationCount = 0
  private var watches = WatchSet(limit: ServerLimits().watches)

  /// Opens the database of a directory, the test's own unless said.
  init(in directory: String = TemporaryDirectory.path) throws {
    store = try Store(directory: directory, nowMs: Clock.wallMilliseconds())
    writer = try store.writer()
    reader = try store.reader()
    token = try someCall()
    state = ServerState(
      ServerConfiguration(dataDirectory: directory, socketPath: "", loopCount: 1),
      databasePath: store.path,
      signingKey: store.signingKey,
      limiter: try ConnectionLimiter(limits: ServerLimits()),
      writes: FairQueue(),
      tallies: dispatcher.tallies
    )
  }

  /// Makes one call and gives its result; an error of the reply is thrown as an `RPCFailure`.
  @discardableResult
  func call(
    _ method: String,
    _ parameters: JSONValue = [:],
    by caller: Caller = "ann"
  ) throws -> JSONValue {
    try RPCFailure.result(of: JSONValue(parsing: reply(to: method, parameters, by: caller)))
  }

  /// What a call is refused with; nil when it is accepted.
  func refusal(
    of method: String,
    _ parameters: JSONValue = [:],
    by caller: Caller = "ann"
  ) throws -> RPCFailure? {
    do {
      try call(method, parameters, by: caller)
      return nil
    } catch let failure as RPCFailure {
      return failure
    }
  }

  /// The body of the reply to a call, from the desk's own reader and writer unless others are given.
  func reply(
    to method: String,
    _ parameters: JSONValue,
    by caller: Caller = "ann",
    from otherReader: StoreReader? = nil,
    in otherWriter: StoreWriter? = nil
  ) throws -> [UInt8] {
    let reader = otherReader ?? reader
    do throws(RPCError) {
      switch try prepare(method, parameters, by: caller, from: reader) {
      case .answered(let body): return body
      case .slow(let work), .long(let work, _):
        return work(reader, RunningRead(cancellation: Cancellation(), progress: nil))
      // Nothing runs beside the call.
      case .cancelling(_, let reply): return reply(false)
      case .preparing: throw RPCError.parseError("only the writer asks for a preparation")
      case .write(let work, _):
        var step = step(work, in: otherWriter ?? writer)
        while case .rest(let rest) = step { step = self.step(rest, in: otherWriter ?? writer) }
        guard case .reply(let body) = step else { return [] }
        return body
      case .watching(let run): return run(&watches, WatchMoment(call: token, head: head))
      }
    } catch {
      return ReplyText.failure(RequestID(1), error: error)
    }
  }

  /// What one group makes of work.
  enum Step {
    case reply([UInt8])
    case rest(StoreWriter.Work)
  }

  /// Returns the work of a call that changes something, for `step`.
  func work(
    of method: String,
    _ parameters: JSONValue,
    by caller: Caller = "ann"
  ) throws -> StoreWriter.Work {
    guard case .write(let work, _) = try prepare(method, parameters, by: caller, from: reader)
    else { throw TestFailure("\(method) changes nothing") }
    return work
  }

  /// Does work, or a slice of it, in one group.
  func step(_ work: StoreWriter.Work, in otherWriter: StoreWriter? = nil) -> Step {
    var next: StoreWriter.Work? = work
    do throws(DeskError) {
      switch try (otherWriter ?? writer).commit({ next.take() })[0].get() {
      case .body(let body): return .reply(body)
      case .unfinished(let rest): return .rest(.slice(rest))
      case .read(let read):
        readerReplyCount += 1
        return .reply(try read(reader))
      case .again(let prepare):
        preparationCount += 1
        return .rest(try prepare(reader))
      }
    } catch {
      if case .slice(let slice) = work, let reply = slice.replyIfFailed {
        return .reply(reply(error))
      }
      return .reply(ReplyText.failure(RequestID(1), error: RPCError(error)))
    }
  }

  /// From now on calls of many items let others have their turn after each.
  func endSlicesAfterEachItem() {
    writer.slices.nanoseconds = 0
    writer.slices.hasShortOthers = { true }
  }

  private func prepare(
    _ method: String,
    _ parameters: JSONValue,
    by caller: Caller,
    from reader: StoreReader
  ) throws(RPCError) -> Prepared {
    guard let document = try? JSONDocument(parameters.bytes, maximumDepth: 64) else {
      throw .parseError("the parameters of a test")
    }
    let call = Call(id: RequestID(1), method: method, parameters: document.root)
    let context = CallContext(
      author: caller.author,
      state: state,
      log: Log(level: .error, file: nil)
    )
    return try dispatcher.prepare(call, context, reader)
  }

  /// The newest event.
  var head: Int64 { writer.headSeq }
}
