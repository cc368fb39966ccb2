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
      let job = preparable(.small) { (writer, limit) throws(DeskError) in
        try M.admit(request.author, writer.newest)
        return try writer.perform(
          request,
          nowMs: Clock.wallMilliseconds(),
          assessing: limit,
          work: { (transaction) throws(DeskError) in try perform(draft, transaction) },
          reply: { (recorded, snapshot) throws(DeskError) in
            let result: M.Result
            do throws(DeskError) { result = try M.Result(recorded, snapshot) } catch {
              guard case .deferred = error, !options.dryRun else { throw error }
              writer.reply { (reader) throws(DeskError) in
                try reader.read(after: recorded) { (snapshot) throws(DeskError) in
                  Self.reply(to: call, recorded, try M.Result(recorded, snapshot))
                }
              }
              return []
            }
            let reply = { (result: M.Result) in Self.reply(to: call, recorded, result) }
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
      return .write(.whole(job), tally)
    }
  }

  /// Makes a job that is done again where it asks for something that must be prepared first.
  private static func preparable(
    _ limit: AssessmentLimit,
    _ perform: @escaping @Sendable (StoreWriter, AssessmentLimit) throws(DeskError) -> [UInt8]
  ) -> StoreWriter.Job {
    { (writer) throws(DeskError) in
      do throws(DeskError) { return try perform(writer, limit) } catch {
        guard case .deferred = error, let missing = writer.missing else { throw error }
        switch missing {
        case .assessment(let claim):
          writer.reply(preparedBy: { (reader) throws(DeskError) in
            .whole(preparable(try limit.next(of: claim, reader), perform))
          })
        case .content(let content):
          writer.reply(continuedBy: content.stored(before: preparable(limit, perform)))
        }
        return []
      }
    }
  }

  private static func reply(to call: Call, _ recorded: Recorded, _ result: M.Result) -> [UInt8] {
    var remarks = ReplyRemarks()
    remarks.redacted = recorded.removal.map { Wire.Redaction($0) }
    remarks.cleaned = call.cleanedFields
    return ReplyBody.write(call.id, seq: recorded.seq) { [remarks] writer in
      remarks.writeFields(to: &writer)
      result.writeFields(to: &writer)
    }
  }
}

extension WritingMethod {
  static func request(
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
