package import AssayDesk
package import AssayDomain
import AssayEncoding
package import AssaySearch
package import AssayVocabulary

/// One running call: the rows that it makes and changes, and the ids that it gives them.
///
/// Reads through `snapshot` include the call's own changes so far.
package final class WriteTransaction: RecordTransaction {
  package let request: WriteRequest
  /// The time of the call, in UTC milliseconds.
  package let nowMs: Int64
  package let snapshot: ReadSnapshot

  package var ids: IDCounters
  var rows: EventRows
  /// The contents that the call removes from an earlier event.
  package var redaction: Redaction?
  private let assessmentLimit: AssessmentLimit
  /// What must be prepared before the call can be performed; nil if the call has asked for nothing that is not.
  private(set) var missing: Missing?
  /// The words of the text of a claim that the call will create, if they are computed already.
  package var pretokenizedText: PretokenizedText?

  /// Begins the call that event `seq` will record.
  init(
    request: WriteRequest,
    nowMs: Int64,
    seq: Int64,
    store: StoreConnection,
    ids: IDCounters,
    assessing limit: AssessmentLimit
  ) throws(DeskError) {
    self.request = request
    self.nowMs = nowMs
    self.ids = ids
    assessmentLimit = limit
    rows = EventRows(store, seq: seq)
    snapshot = ReadSnapshot(newestOf: store, seq: seq, nowMs: nowMs)
  }

  package var actedOn: [ClaimID] { rows.actedOn }

  package func assessment(of claim: ClaimID) throws(DeskError) -> Assessment {
    var limited = snapshot
    switch assessmentLimit {
    case .prepared(let prepared) where prepared.claim == claim: return prepared.assessment
    case .small, .prepared: limited.maximumLookupCount = snapshot.store.lookupLimit
    case .none: break
    }
    do throws(DeskError) { return try limited.attributionGraph(for: claim).assess(claim) } catch {
      if case .deferred = error { missing = .assessment(claim) }
      throw error
    }
  }

  package func put(_ image: RecordImage) throws(DeskError) {
    try rows.put(image, words: pretokenizedText)
  }

  package func contentHash(of content: [UInt8]) -> String { Digest(of: content).text }

  package func keep(_ content: [UInt8], hash: String) throws(DeskError) {
    guard !request.isDryRun else { return }
    let contents = ContentTable(snapshot.store)
    let isStored = try contents.hasAll(of: content, hash: hash)
    guard isStored || ContentTable.pieceCount(of: content) == 1 else {
      missing = .content(ArrivingContent(content, hash: hash))
      throw .deferred
    }
    try contents.put(content, hash: hash)
  }
}

extension WriteTransaction {
  /// Takes the first claim in the queue that nobody holds, that waits for no day to come and that the filter admits.
  package func takeNext(_ filter: [ClaimCondition]) throws(DeskError) {
    try takeNext(of: queued(filter + [.free]).map { ($0.claim, $0.place) }) {
      () throws(DeskError) in
      try queued(filter + [.status([.inReview, .proposed])]).count
    }
  }

  private func queued(_ filter: [ClaimCondition]) throws(DeskError) -> [ListedClaim] {
    try snapshot.queue(filter, atMs: nowMs, count: ActLimits.maximumQueueCount)
  }
}
