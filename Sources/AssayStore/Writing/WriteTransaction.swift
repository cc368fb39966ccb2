package import AssayDesk
import AssayDomain

/// One call's changes while it runs: rows to make and change, and ids for them.
///
/// What it sees through `snapshot` includes what it has done so far.
package final class WriteTransaction {
  package let request: WriteRequest
  /// When the call is taken to happen, in UTC milliseconds.
  package let nowMs: Int64
  package let snapshot: ReadSnapshot

  private var counters: IDCounters
  private(set) var rows: EventRows
  /// What the call removes of an earlier event.
  var redaction: Redaction?
  /// The words of the text of a claim that the call will make, where they have been found out.
  package var pretokenizedText: PretokenizedText?

  /// Begins the call that the event `seq` will record.
  init(
    request: WriteRequest,
    nowMs: Int64,
    seq: Int64,
    store: StoreConnection,
    counters: IDCounters
  ) throws(DeskError) {
    self.request = request
    self.nowMs = nowMs
    self.counters = counters
    rows = EventRows(store, seq: seq)
    snapshot = ReadSnapshot(newestOf: store, seq: seq, nowMs: nowMs)
  }

  /// The seq that the call's event will have.
  package var seq: Int64 { rows.seq }

  func newSourceID() -> SourceID { counters.newSource() }
  func newClaimID() -> ClaimID { counters.newClaim() }
  func newAttributionID() -> AttributionID { counters.newAttribution() }
  func newLinkID() -> LinkID { counters.newLink() }
  func newEvidenceID() -> EvidenceID { counters.newEvidence() }
  func newNoteID() -> NoteID { counters.newNote() }

  func put(_ image: RowImage) throws(DeskError) {
    try rows.put(image, words: pretokenizedText)
  }

  func rewrite(_ image: RowImage, since seq: Int64) throws(DeskError) {
    try rows.rewrite(image, since: seq)
  }
}
