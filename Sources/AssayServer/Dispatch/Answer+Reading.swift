import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC
import Posix

extension Answer where M: ServerMethod {
  /// Answers a call about the server.
  static func server(
    _ cost: ReadCost,
    _ result:
      @escaping @Sendable (M.Parameters, CallContext, StoreReader) throws(RPCError) -> M.Result
  ) -> Self {
    server(
      cost: { _ in cost },
      { (parameters, context, reader, _) throws(RPCError) in
        try result(parameters, context, reader)
      }
    )
  }

  /// Answers a call about the server, which can be cancelled while it runs; the cost depends on the parameters.
  static func server(
    cost: @escaping @Sendable (M.Parameters) -> ReadCost,
    _ result:
      @escaping @Sendable (M.Parameters, CallContext, StoreReader, RunningRead) throws(RPCError) ->
      M.Result
  ) -> Self {
    Self(effect: .read) { (call, context, reader, tally) throws(RPCError) in
      let parameters = try call.parameters(M.Parameters.self, options: NoFields.self).0
      @Sendable func run(
        _ reader: StoreReader,
        _ running: RunningRead
      ) throws(RPCError) -> [UInt8] {
        try M.admit(context.author, reader)
        let result = try result(parameters, context, reader, running)
        return ReplyBody.write(call.id) { result.write(to: &$0) }
      }
      let cost = cost(parameters)
      if case .quick = cost { return .answered(try run(reader, .onLoop)) }
      return Prepared(later: cost, call, tally, run)
    }
  }

  /// Answers a call about the watches of the calling connection.
  static func watches(
    _ result:
      @escaping @Sendable (M.Parameters, inout WatchSet, WatchMoment) throws(RPCError) -> M.Result
  ) -> Self {
    Self(effect: .read) { (call, context, reader, tally) throws(RPCError) in
      let parameters = try call.parameters(M.Parameters.self, options: NoFields.self).0
      try M.admit(context.author, reader)
      return .watching { watches, moment in
        tally.reply(to: call) { () throws(RPCError) in
          let result = try result(parameters, &watches, moment)
          return ReplyBody.write(call.id) { result.write(to: &$0) }
        }
      }
    }
  }
}

extension Answer where M: ReadingMethod {
  typealias MakeResult =
    @Sendable (M.Parameters, ReadSnapshot, StoreReader) throws(DeskError) -> M.Result
  typealias WriteResult =
    @Sendable (M.Parameters, ReadSnapshot, StoreReader, inout JSONWriter) throws(DeskError) -> Void
  typealias WriteResultRunning =
    @Sendable (M.Parameters, ReadSnapshot, StoreReader, RunningRead, inout JSONWriter)
    throws(DeskError) -> Void

  /// Answers a call that reads.
  static func read(_ cost: ReadCost, _ result: @escaping MakeResult) -> Self {
    read(cost: { _, _ in cost }, result)
  }

  /// Answers a call that reads; the cost depends on the parameters and on whether the call asks about the past.
  static func read(
    cost: @escaping @Sendable (M.Parameters, Bool) -> ReadCost,
    _ result: @escaping MakeResult
  ) -> Self {
    read(cost: cost) { (parameters, snapshot, reader, writer) throws(DeskError) in
      try result(parameters, snapshot, reader).writeFields(to: &writer)
    }
  }

  /// Answers a call that reads and writes the fields of its result itself; the cost depends as for other reads.
  static func read(
    cost: @escaping @Sendable (M.Parameters, Bool) -> ReadCost,
    writing write: @escaping WriteResult
  ) -> Self {
    read(cost: cost) { (parameters, snapshot, reader, _, writer) throws(DeskError) in
      try write(parameters, snapshot, reader, &writer)
    }
  }

  /// Answers a call that reads, which can be cancelled while it runs.
  static func read(
    cost: @escaping @Sendable (M.Parameters, Bool) -> ReadCost,
    running write: @escaping WriteResultRunning
  ) -> Self {
    Self(effect: .read) { (call, context, reader, tally) throws(RPCError) in
      let (parameters, options) = try call.parameters(M.Parameters.self, options: ReadOptions.self)
      let asOf = try options.asOf.map { (moment) throws(RPCError) in
        try RPCError.mapping { () throws(DeskError) in try AsOf(moment, field: "asOf") }
      }
      let author = context.author
      let reply = {
        @Sendable (
          snapshot: ReadSnapshot,
          reader: StoreReader,
          running: RunningRead
        )
          throws(DeskError) -> [UInt8] in
        try M.admit(author, snapshot)
        return try ReplyBody.write(call.id, seq: snapshot.seq) { (writer) throws(DeskError) in
          try write(parameters, snapshot, reader, running, &writer)
        }
      }
      let cost = cost(parameters, asOf != nil)
      if case .quickIf(let isQuick) = cost {
        let quick = try reader.readNow(asOf: asOf) { (snapshot) throws(DeskError) in
          try isQuick(snapshot) ? try reply(snapshot, reader, .onLoop) : nil
        }
        if let quick { return .answered(quick) }
      }
      @Sendable func run(
        _ reader: StoreReader,
        _ running: RunningRead
      ) throws(RPCError) -> [UInt8] {
        try reader.readNow(asOf: asOf) { (snapshot) throws(DeskError) in
          try reply(snapshot, reader, running)
        }
      }
      if case .quick = cost { return .answered(try run(reader, .onLoop)) }
      return Prepared(later: cost, call, tally, run)
    }
  }
}

extension Prepared {
  /// Makes an answer that another thread gives, a long one on a thread of its own.
  fileprivate init(
    later cost: ReadCost,
    _ call: Call,
    _ tally: MethodTally,
    _ run: @escaping @Sendable (StoreReader, RunningRead) throws(RPCError) -> [UInt8]
  ) {
    let reply = { @Sendable (reader: StoreReader, running: RunningRead) in
      tally.reply(to: call) { () throws(RPCError) in
        do throws(RPCError) { return try run(reader, running) } catch {
          // A read that was told to stop fails in whatever it was doing.
          throw running.isCancelled ? .cancelled : error
        }
      }
    }
    if case .long(let unit) = cost {
      self = .long(reply, progress: unit)
    } else {
      self = .slow(reply)
    }
  }
}

extension Method {
  /// Throws if the caller's role does not allow the call.
  static func admit(_ author: Author, _ snapshot: ReadSnapshot) throws(DeskError) {
    try snapshot.require(role, of: author, for: name.description)
  }

  /// Throws if the caller's role does not allow the call, before a snapshot exists; the owner's role is not looked up.
  fileprivate static func admit(_ author: Author, _ reader: StoreReader) throws(RPCError) {
    guard role != .none, !author.isOwner else { return }
    try reader.readNow(asOf: nil) { (snapshot) throws(DeskError) in try admit(author, snapshot) }
  }
}

extension StoreReader {
  /// Reads from a snapshot, with the clock's time as now.
  func readNow<Value>(
    asOf: AsOf?,
    _ read: (ReadSnapshot) throws(DeskError) -> Value
  ) throws(RPCError) -> Value {
    try RPCError.mapping { () throws(DeskError) in
      try self.read(asOf: asOf, nowMs: Clock.wallMilliseconds(), read)
    }
  }
}
