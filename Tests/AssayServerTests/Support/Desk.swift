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
    let document = try JSONDocument(parameters.bytes, maximumDepth: 64)
    let call = Call(id: RequestID(1), method: method, parameters: document.root)
    let context = CallContext(
      author: caller.author,
      state: state,
      log: Log(level: .error, file: nil),
      cancellation: Cancellation()
    )
    do throws(RPCError) {
      switch try dispatcher.prepare(call, context, reader) {
      case .answered(let body): return body
      case .slow(let run), .long(let run): return run(reader)
      case .write(let job, _, _): return outcome(of: job, in: otherWriter ?? writer)
      case .watching(let run): return run(&watches, WatchMoment(call: token, head: head))
      }
    } catch {
      return ReplyText.failure(RequestID(1), error: error)
    }
  }

  /// The newest event.
  var head: Int64 { writer.headSeq }

  private func outcome(of job: @escaping StoreWriter.Job, in writer: StoreWriter) -> [UInt8] {
    do throws(DeskError) {
      return try writer.commit([job])[0].get()
    } catch {
      return ReplyText.failure(RequestID(1), error: RPCError(error))
    }
  }
}
