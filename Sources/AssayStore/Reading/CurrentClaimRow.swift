package import AssayDomain
import SQLite

/// A claim's row in a list of now, lent while the list stands at it.
///
/// Its columns go from the database into a reply without becoming values in between.
package struct CurrentClaimRow {
  static let columns = """
    c.id, c.text, c.status, c.verdict, c.kind, c.tags, c.priority, c.language, c.happens, c.due, \
    c.check_after, c.reviewer, c.submitter, c.submitted_at, c.version, c.decision, \
    s.independent, s.vouched, s.possible, s.credibility, s.contradicted, s.first, c.merged_into, \
    c.lease_until, c.proposal, \
    CASE WHEN c.status = 3 THEN (SELECT t.stale FROM standing t WHERE t.id = c.id) END, \
    CASE WHEN c.status = 3 THEN (SELECT t.new_since FROM standing t WHERE t.id = c.id) END, \
    c.since_seq
    """

  /// A column of text that is lent as it is.
  package enum TextColumn: Int32, Sendable {
    case text = 1
    case language = 7
    case happens = 8
    case due = 9
    case checkAfter = 10
    case assignee = 11
    case submitter = 12
  }

  private let row: Statement
  private let nowMs: Int64

  init(_ row: Statement, nowMs: Int64) {
    self.row = row
    self.nowMs = nowMs
  }

  package var id: ClaimID { ClaimID(rawValue: row.integer(0)) }
  package var priority: Int64 { row.integer(6) }
  package var submittedAtMs: Int64 { row.integer(13) }
  package var version: Int64 { row.integer(14) }
  package var independent: Int64 { row.integer(16) }
  package var vouched: Int64 { row.integer(17) }
  package var possible: Int64 { row.integer(18) }
  package var credibility: Int64 { row.integer(19) }
  package var isContradicted: Bool { row.integer(20) != 0 }
  package var first: AttributionID? {
    row.optionalInteger(21).map { AttributionID(rawValue: $0) }
  }

  /// Where a page that ends here ends, dates read with the desk's days.
  package func position(days: DayBoundaries) throws(StoreError) -> ClaimPosition {
    let date = { (column: TextColumn) throws(StoreError) -> ReportedDate? in
      guard !row.isNull(column.rawValue) else { return nil }
      do { return try ReportedDate(text: row.text(column.rawValue)) } catch {
        throw .damaged(table: "claim", column: "\(column)")
      }
    }
    let place = QueuePlace(
      isStale: isStale,
      checkAtMs: isStale ? nil : try date(.checkAfter)?.interval(days: days).lowerBound,
      dueAtMs: try date(.due)?.interval(days: days).upperBound ?? .max,
      priority: priority,
      lack: VerdictLack(
        AssessmentSummary(
          independent: Int(independent),
          vouched: Int(vouched),
          possible: Int(possible),
          credibility: Int(credibility),
          isContradicted: isContradicted,
          first: first
        )
      ),
      claim: id
    )
    let isOpen = try status().isOpen
    return ClaimPosition(
      id: id,
      credibility: Int(credibility),
      place: isOpen || isStale ? place : nil
    )
  }

  package var mergedInto: ClaimID? {
    row.optionalInteger(22).map { ClaimID(rawValue: $0) }
  }

  /// Where it stands now, a lease that ran out taken off.
  package func status() throws(StoreError) -> ClaimStatus {
    let status: ClaimStatus = try word(2, "status")
    return status == .inReview && hasLeaseEnded ? .submitted : status
  }

  private var hasLeaseEnded: Bool { row.optionalInteger(23).map { $0 <= nowMs } ?? false }

  /// When the holder's lease runs out, in UTC milliseconds.
  package var leaseUntilMs: Int64? { hasLeaseEnded ? nil : row.optionalInteger(23) }

  /// The event that made this version of the row.
  var sinceSeq: Int64 { row.integer(27) }

  /// Whether all but the assessment stays as it is for as long as the row does: nobody holds it for a time, and no verdict
  /// was proposed or given.
  package var isSettled: Bool { row.isNull(23) && row.isNull(24) && row.isNull(15) }

  package var isStale: Bool { row.optionalInteger(25) == 1 }

  /// Attributions that have changed nothing since the decision; nil for a claim without a verdict.
  package var newSince: Int64? { row.optionalInteger(26) }

  package func proposal() throws(StoreError) -> Proposal? {
    guard !row.isNull(24) else { return nil }
    var proposal: Proposal?
    try read(24) { (reader) throws(RowDamage) in try reader.object("proposal", &proposal) }
    return proposal
  }

  package func kind() throws(StoreError) -> ClaimKind { try word(4, "kind") }

  package func verdict() throws(StoreError) -> Verdict? {
    row.isNull(3) ? nil : try word(3, "verdict")
  }

  /// The tags as a JSON array.
  package func withTags<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    row.withUTF8(5) { tags in tags.isEmpty ? Self.noTags.withUTF8Buffer(body) : body(tags) }
  }

  /// Lends a text, nothing where it is NULL.
  package func withText(_ column: TextColumn, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !row.isNull(column.rawValue), column != .assignee || !hasLeaseEnded else { return }
    row.withUTF8(column.rawValue, body)
  }

  package func decision() throws(StoreError) -> Decision? {
    guard !row.isNull(15) else { return nil }
    var decision: Decision?
    try read(15) { (reader) throws(RowDamage) in try reader.object("decision", &decision) }
    return decision
  }

  private func read(
    _ index: Int32,
    _ body: (inout RowReader) throws(RowDamage) -> Void
  ) throws(StoreError) {
    var reader = RowReader(statement: row, index: index)
    do { try body(&reader) } catch { throw .damaged(table: "claim", column: error.column) }
  }

  private static let noTags: StaticString = "[]"

  private func word<W: Coded>(_ column: Int32, _ name: String) throws(StoreError) -> W {
    guard let word = W(code: row.integer(column)) else {
      throw .damaged(table: "claim", column: name)
    }
    return word
  }
}
