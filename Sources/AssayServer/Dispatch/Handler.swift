import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC
import Posix

/// What becomes of a call once its parameters have been read.
enum Prepared {
  /// It is answered: the body of its reply.
  case answered([UInt8])
  /// The connection's watches answer.
  case watching((inout WatchSet, WatchMoment) -> [UInt8])
  case read(ReadCost, @Sendable (StoreReader) -> [UInt8])
  /// A read that the connection's loop tries, and a worker does where that gives nil.
  case tried(@Sendable (StoreReader) -> [UInt8]?, otherwise: @Sendable (StoreReader) -> [UInt8])
  case write(StoreWriter.Job, itemCount: Int, MethodTally)
}

/// How one method is served: what it touches, and how its parameters become work.
struct Handler: Sendable {
  typealias Preparation =
    @Sendable (Call, ServerContext, MethodTally) throws(RPCError) -> Prepared

  let effect: CallEffect
  let prepare: Preparation

  init(effect: CallEffect, prepare: @escaping Preparation) {
    self.effect = effect
    self.prepare = prepare
  }
}

extension Method {
  /// Refuses a caller whose role is too small for the call.
  static func admit(_ author: Author, _ snapshot: ReadSnapshot) throws(DeskError) {
    try snapshot.require(role, of: author, for: name.description)
  }

  /// The same where there is no snapshot yet; who may do everything is not looked up.
  fileprivate static func admit(_ author: Author, _ reader: StoreReader) throws(RPCError) {
    guard role != .none, !author.isOwner else { return }
    do throws(DeskError) {
      try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
        try admit(author, snapshot)
      }
    } catch {
      throw RPCError(error)
    }
  }
}

extension ServerMethod {
  fileprivate static func read(_ call: Call) throws(RPCError) -> Parameters {
    try FieldReader(call).parameters(Parameters.self, options: NoFields.self).0
  }

  fileprivate static func body(_ id: RequestID?, _ result: Result) -> [UInt8] {
    ReplyBody.write(id) { writer in result.write(to: &writer) }
  }
}

extension ServerAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, context, _) throws(RPCError) in
      let parameters = try read(call)
      try admit(context.author, context.reader)
      do throws(DeskError) {
        return .answered(body(call.id, try answer(parameters, context)))
      } catch {
        throw RPCError(error)
      }
    }
  }
}

extension WorkerAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, context, tally) throws(RPCError) in
      let parameters = try read(call)
      let known = WorkerContext(author: context.author, state: context.state, log: context.log)
      return .read(cost) { reader in
        do throws(RPCError) {
          try admit(known.author, reader)
          return body(call.id, try answer(parameters, known, reader))
        } catch {
          return tally.failure(of: call, error)
        }
      }
    }
  }
}

extension ConnectionAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, context, tally) throws(RPCError) in
      let parameters = try read(call)
      try admit(context.author, context.reader)
      return .watching { watches, moment in
        do throws(RPCError) {
          return body(call.id, try answer(parameters, &watches, moment))
        } catch {
          return tally.failure(of: call, error)
        }
      }
    }
  }
}

extension ReadAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, context, tally) throws(RPCError) in
      let author = context.author
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: ReadOptions.self)
      let asOf: AsOf?
      do throws(DeskError) {
        asOf = try options.asOf.map { (moment) throws(DeskError) in
          try AsOf(moment, field: "asOf")
        }
      } catch {
        throw RPCError(error)
      }
      let reply = {
        @Sendable (snapshot: ReadSnapshot, reader: StoreReader) throws(DeskError) -> [UInt8] in
        try admit(author, snapshot)
        return try ReplyBody.write(call.id, seq: snapshot.seq) { (writer) throws(DeskError) in
          try write(parameters, snapshot, reader, to: &writer)
        }
      }
      let run = { @Sendable (reader: StoreReader) -> [UInt8] in
        do throws(DeskError) {
          return try reader.read(asOf: asOf, nowMs: Clock.wallMilliseconds()) {
            (snapshot) throws(DeskError) in try reply(snapshot, reader)
          }
        } catch {
          return tally.failure(of: call, RPCError(error))
        }
      }
      let isPast = asOf != nil
      if mayBeQuick(parameters, isPast: isPast) {
        return .tried(
          { reader in
            do throws(DeskError) {
              return try reader.read(asOf: asOf, nowMs: Clock.wallMilliseconds()) {
                (snapshot) throws(DeskError) in
                try isQuick(parameters, snapshot) ? try reply(snapshot, reader) : nil
              }
            } catch {
              return tally.failure(of: call, RPCError(error))
            }
          },
          otherwise: run
        )
      }
      return .read(cost(parameters, isPast: isPast), run)
    }
  }
}

extension WriteAnswer {
  static var handler: Handler {
    Handler(effect: .write) { (call, context, tally) throws(RPCError) in
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: WriteOptions.self)
      let request = WriteRequest(
        author: context.author,
        method: name.description,
        stamp: try RequestStamp(options.requestKey, of: call),
        ifVersion: options.ifVersion,
        isDryRun: options.dryRun,
        reason: options.reason
      )
      let draft = draft(parameters)
      let job: StoreWriter.Job = { (writer) throws(DeskError) in
        try admit(request.author, writer.newest)
        return try writer.perform(
          request,
          nowMs: Clock.wallMilliseconds(),
          work: { (transaction) throws(DeskError) in try perform(draft, transaction) },
          reply: { (recorded, snapshot) throws(DeskError) in
            let result = try result(recorded, snapshot)
            return ReplyBody.write(call.id, seq: recorded.seq) { result.writeFields(to: &$0) }
          }
        )
      }
      return .write(job, itemCount: 1, tally)
    }
  }
}
