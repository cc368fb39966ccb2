import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSONRPC
import Posix

extension Answer where M: WritingMethod {
  /// Answers a call that makes many changes, in slices; its batch may change the options of the call.
  static func many<Items: Batch>(
    _ batch:
      @escaping @Sendable (M.Parameters, inout WriteOptions, CallContext) throws(DeskError) -> Items
  ) -> Self {
    many(preparesLater: false) { (parameters, options, context, _) throws(DeskError) in
      try batch(parameters, &options, context)
    }
  }

  /// Answers a call that makes many changes, in slices; a worker makes its batch, for which it may read much.
  static func manyRead<Items: Batch>(
    _ batch:
      @escaping @Sendable (
        M.Parameters, inout WriteOptions, CallContext, ReadSnapshot
      ) throws(DeskError) -> Items
  ) -> Self {
    many(preparesLater: true) { (parameters, options, context, reader) throws(DeskError) in
      try reader.read(asOf: nil, nowMs: Clock.wallMilliseconds()) { (snapshot) throws(DeskError) in
        try M.admit(context.author, snapshot)
        return try batch(parameters, &options, context, snapshot)
      }
    }
  }

  private static func many<Items: Batch>(
    preparesLater: Bool,
    _ batch:
      @escaping @Sendable (
        M.Parameters, inout WriteOptions, CallContext, StoreReader
      ) throws(DeskError) -> Items
  ) -> Self {
    Self(effect: .longWrite, preparesLater: preparesLater) {
      (call, context, reader, tally) throws(RPCError) in
      var (parameters, options) = try call.parameters(M.Parameters.self, options: WriteOptions.self)
      let batch = try RPCError.mapping { () throws(DeskError) in
        try batch(parameters, &options, context, reader)
      }
      let request = try M.request(call, context.author, options)
      return .write(.slice(BatchCall<M, Items>(call.id, request, batch).job), tally)
    }
  }
}

/// A call of many items, before one of its slices.
private struct BatchCall<M: WritingMethod, Items: Batch>: Sendable {
  private let id: RequestID?
  private let request: WriteRequest
  private var batch: Items
  /// How far the items have been performed; nil before the first slice.
  private var items: ManyItems?
  /// Recorded items whose results a reader makes, because they take longer than the writer may.
  private var deferred: [(index: Int, recorded: Recorded)] = []
  /// Which assessments the writer makes in the next slice.
  private var limit = AssessmentLimit.small

  init(_ id: RequestID?, _ request: WriteRequest, _ batch: Items) {
    self.id = id
    self.request = request
    self.batch = batch
  }

  /// The rest of the call.
  var job: SlicedJob {
    SlicedJob(
      run: { (writer) throws(DeskError) in
        var next = self
        return try next.run(writer)
      },
      replyIfFailed: items?.hasResults == true ? reply(afterFailure:) : nil
    )
  }

  private mutating func run(_ writer: StoreWriter) throws(DeskError) -> StoreWriter.Reply {
    let nowMs = Clock.wallMilliseconds()
    var items: ManyItems
    if let begun = self.items {
      items = begun
      // The caller may have lost their role since.
      do throws(DeskError) { try M.admit(request.author, writer.newest) } catch {
        guard case .refused(let refusal) = error, items.hasResults else { throw error }
        for index in items.left { refuse(index, refusal) }
        return finished(seq: items.seq)
      }
    } else {
      try M.admit(request.author, writer.newest)
      items = try writer.begin(request, numbers: try batch.begin(writer.now(nowMs)))
    }
    try writer.performSlice(
      of: &items,
      nowMs: nowMs,
      assessing: limit,
      work: { (index, transaction) throws(DeskError) in try batch.perform(index, transaction) },
      accepted: { (index, recorded, snapshot) throws(DeskError) in
        do throws(DeskError) { try batch.accept(index, recorded, snapshot, writer) } catch {
          guard case .deferred = error else { throw error }
          deferred.append((index, recorded))
        }
      },
      refused: { index, refusal in refuse(index, refusal) }
    )
    self.items = items
    if case .assessment(let claim) = writer.missing { return .again(preparing(claim)) }
    return items.left.isEmpty ? finished(seq: items.seq) : .unfinished(job)
  }

  /// Returns what makes the rest of the call ready to go on with an item that asks for the assessment of a claim.
  private func preparing(_ claim: ClaimID) -> StoreWriter.Preparation {
    { [self] (reader) in
      var next = self
      do throws(DeskError) { next.limit = try limit.next(of: claim, reader) } catch {
        // The job fails, so that its reply reports the items before.
        return .slice(
          SlicedJob(
            run: { (_) throws(DeskError) in throw error },
            replyIfFailed: next.job.replyIfFailed
          )
        )
      }
      return .slice(next.job)
    }
  }

  private mutating func finished(seq: Int64) -> StoreWriter.Reply {
    if deferred.isEmpty { return .body(reply(seq: seq)) }
    return .read { [self] (reader) throws(DeskError) in
      var call = self
      try call.completeDeferred(reader)
      return call.reply(seq: seq)
    }
  }

  /// Makes the results of the items that were too much for the writer.
  ///
  /// Of a dry run nothing is recorded: an item's result rests on the newest records.
  private mutating func completeDeferred(_ reader: StoreReader) throws(DeskError) {
    for (index, recorded) in deferred {
      do throws(DeskError) {
        try reader.read(after: request.isDryRun ? nil : recorded) { (snapshot) throws(DeskError) in
          try batch.accept(index, recorded, snapshot, nil)
        }
      } catch {
        guard case .refused = error, request.isDryRun else { throw error }
        batch.fail(index, RPCError(DeskError.deferred))
      }
    }
  }

  private mutating func refuse(_ index: Int, _ refusal: Refusal) {
    batch.fail(index, RPCError(DeskError.refused(batch.refusal(refusal, of: index))))
  }

  private mutating func reply(seq: Int64) -> [UInt8] {
    ReplyBody.write(id, seq: seq) { batch.write(to: &$0) }
  }

  /// Reports the items of the slices before, and that those that were left are not done.
  private func reply(afterFailure error: DeskError) -> [UInt8] {
    var failed = self
    for (index, _) in deferred { failed.batch.fail(index, RPCError(DeskError.deferred)) }
    let repeating =
      request.stamp == nil
      ? "then send again what was not done"
      : "then send the whole call again with its request key, which does the rest"
    let error = RPCError(error).hinting(repeating)
    for index in items?.left ?? [] { failed.batch.fail(index, error) }
    return failed.reply(seq: items?.seq ?? 0)
  }
}

extension RPCError {
  /// Returns the error with more to do at the end of its hint.
  fileprivate func hinting(_ more: String) -> RPCError {
    guard var data = data as? Wire.ErrorData else { return self }
    data.hint = data.hint.map { "\($0); \(more)" } ?? more
    return RPCError(code: code, message: message, data: data)
  }
}
