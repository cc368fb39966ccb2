import AssayDomain

/// One call's changes while it runs: rows to make and change, and ids for them.
///
/// What it sees through `view` includes what it has done so far.
package final class Change {
  package let request: WriteRequest
  /// When the call is taken to happen, in UTC milliseconds.
  package let nowMs: Int64
  package let view: View

  private var counters: IDCounters
  private(set) var rows: EventRows

  /// Begins the call that the event `seq` will record.
  init(
    request: WriteRequest,
    nowMs: Int64,
    seq: Int64,
    store: StoreConnection,
    counters: IDCounters
  ) throws(StoreError) {
    self.request = request
    self.nowMs = nowMs
    self.counters = counters
    rows = EventRows(store, seq: seq)
    view = View(newestOf: store, seq: seq)
  }

  /// The seq that the call's event will have.
  package var seq: Int64 { rows.seq }

  func newSourceID() -> SourceID { counters.newSource() }
  func newClaimID() -> ClaimID { counters.newClaim() }
  func newAttributionID() -> AttributionID { counters.newAttribution() }
  func newLinkID() -> LinkID { counters.newLink() }
  func newEvidenceID() -> EvidenceID { counters.newEvidence() }
  func newNoteID() -> NoteID { counters.newNote() }

  func put(_ image: RowImage) throws(StoreError) { try rows.put(image) }
}
