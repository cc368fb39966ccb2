import AssayAPI
import AssayDesk
import AssayStore
import JSON
import JSONRPC
import Posix

/// A result made from the recorded rows and a snapshot as of their event, both now and when the call is repeated.
protocol RecordedResult: WireObject {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError)
}

extension Answer where M: WritingMethod, M.Result: RecordedResult {
  /// Answers a call that changes the store.
  static func write(
    _ perform: @escaping @Sendable (M.Parameters, WriteTransaction) throws(DeskError) -> Void
  ) -> Self {
    write(draft: { $0 }, afterCommit: nil, perform)
  }

  /// Answers a call that changes the store, with a draft made while the writer runs other calls.
  ///
  /// `afterCommit` completes a result by what is known only once the call is committed.
  static func write<Draft: Sendable>(
    draft: @escaping @Sendable (M.Parameters) -> Draft,
    afterCommit: (@Sendable (inout M.Result, StoreWriter) -> Void)?,
    _ perform: @escaping @Sendable (Draft, WriteTransaction) throws(DeskError) -> Void
  ) -> Self {
    Self(effect: .write) { (call, context, _, tally) throws(RPCError) in
      let (parameters, options) = try call.parameters(M.Parameters.self, options: WriteOptions.self)
      let request = try M.request(call, context.author, options)
      let draft = draft(parameters)
      let job: StoreWriter.Job = { (writer) throws(DeskError) in
        try M.admit(request.author, writer.newest)
        return try writer.perform(
          request,
          nowMs: Clock.wallMilliseconds(),
          work: { (transaction) throws(DeskError) in try perform(draft, transaction) },
          reply: { (recorded, snapshot) throws(DeskError) in
            let result: M.Result
            do throws(DeskError) { result = try M.Result(recorded, snapshot) } catch {
              guard case .deferred = error, !options.dryRun else { throw error }
              writer.reply { (reader) throws(DeskError) in
                try reader.read(after: recorded) { (snapshot) throws(DeskError) in
                  Self.reply(to: call.id, recorded, try M.Result(recorded, snapshot))
                }
              }
              return []
            }
            let reply = { (result: M.Result) in Self.reply(to: call.id, recorded, result) }
            guard let afterCommit else { return reply(result) }
            writer.reply { [unowned writer] in
              var result = result
              afterCommit(&result, writer)
              return reply(result)
            }
            return []
          }
        )
      }
      return .write(job, itemCount: 1, tally)
    }
  }

  private static func reply(to id: RequestID?, _ recorded: Recorded, _ result: M.Result) -> [UInt8]
  {
    var redaction = ReplyRedaction()
    redaction.redacted = recorded.removal.map { Wire.Redaction($0) }
    return ReplyBody.write(id, seq: recorded.seq) { [redaction] writer in
      redaction.writeFields(to: &writer)
      result.writeFields(to: &writer)
    }
  }
}

/// The items of one call and their results; each item is performed and recorded like a separate call.
protocol Batch: Sendable {
  /// The maximum number of items.
  var itemCount: Int { get }

  /// Returns the indices of the items to perform; called when the call's turn at the writer has come.
  mutating func begin(_ newest: ReadSnapshot) throws(DeskError) -> [Int]
  mutating func perform(_ index: Int, _ transaction: WriteTransaction) throws(DeskError)
  mutating func refuse(_ index: Int, _ refusal: Refusal)

  /// Stores the result of a recorded item, both now and when the call is repeated.
  mutating func accept(
    _ index: Int,
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot,
    _ writer: StoreWriter
  ) throws(DeskError)

  /// Writes the result's fields.
  mutating func write(to writer: inout JSONWriter)
}

extension Answer where M: WritingMethod {
  /// Answers a call that makes many changes; its batch may change the options of the call.
  static func many<Items: Batch>(
    _ batch:
      @escaping @Sendable (M.Parameters, inout WriteOptions, CallContext) throws(DeskError) -> Items
  ) -> Self {
    Self(effect: .write) { (call, context, _, tally) throws(RPCError) in
      var (parameters, options) = try call.parameters(M.Parameters.self, options: WriteOptions.self)
      let batch = try RPCError.mapping { () throws(DeskError) in
        try batch(parameters, &options, context)
      }
      let request = try M.request(call, context.author, options)
      let job: StoreWriter.Job = { (writer) throws(DeskError) in
        try M.admit(request.author, writer.newest)
        var batch = batch
        let nowMs = Clock.wallMilliseconds()
        let seq = try writer.performMany(
          request,
          indices: try batch.begin(writer.now(nowMs)),
          nowMs: nowMs,
          work: { (index, transaction) throws(DeskError) in
            try batch.perform(index, transaction)
          },
          accepted: { (index, recorded, snapshot) throws(DeskError) in
            try batch.accept(index, recorded, snapshot, writer)
          },
          refused: { index, refusal in batch.refuse(index, refusal) }
        )
        return ReplyBody.write(call.id, seq: seq) { batch.write(to: &$0) }
      }
      return .write(job, itemCount: batch.itemCount, tally)
    }
  }
}

extension WritingMethod {
  fileprivate static func request(
    _ call: Call,
    _ author: Author,
    _ options: WriteOptions
  ) throws(RPCError) -> WriteRequest {
    WriteRequest(
      author: author,
      method: name.description,
      stamp: try RequestStamp(options.requestKey, of: call),
      ifVersion: options.ifVersion,
      isDryRun: options.dryRun,
      reason: options.reason
    )
  }
}
