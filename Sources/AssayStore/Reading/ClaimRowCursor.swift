package import AssayDesk
package import AssayDomain
package import AssayEncoding
package import AssaySearch
package import AssayVocabulary
import SQLite

/// The current row of a claim in a list of the present, valid until the list moves on.
///
/// Values go from the database into a reply without intermediate objects. Columns that were not selected look as
/// if they were NULL.
package struct ClaimRowCursor {
  private let statement: Statement
  private let columns: Columns
  private let nowMs: Int64

  init(_ row: Statement, _ columns: Columns, nowMs: Int64) {
    statement = row
    self.columns = columns
    self.nowMs = nowMs
  }

  package var id: ClaimID { ClaimID(rawValue: count(.id)) }
  var version: Int64 { count(.version) }

  /// The sequence number of the event that made this version of the row.
  var sinceSeq: Int64 { columns.place(of: .sinceSeq).map { statement.integer($0) } ?? 0 }

  /// The sequence number of the event that made this version of the summary's row; 0 if it was not selected.
  var summarySinceSeq: Int64 {
    columns.place(of: .summarySinceSeq).map { statement.integer($0) } ?? 0
  }

  /// Returns a number; nil for NULL, and for the end of a lease that has run out.
  package func integer(_ column: ClaimColumn) -> Int64? {
    guard column != .leaseUntil || !hasLeaseEnded else { return nil }
    return stored(column)
  }

  /// Returns a number; 0 for NULL.
  package func count(_ column: ClaimColumn) -> Int64 {
    columns.place(of: Columns(column)).map { statement.integer($0) } ?? 0
  }

  package func flag(_ column: ClaimColumn) -> Bool { count(column) != 0 }

  /// Returns a word, nil for NULL; throws `DeskError.damaged` if the code is unknown.
  package func word<W: Coded>(_ column: ClaimColumn) throws(DeskError) -> W? {
    guard let code = stored(column) else { return nil }
    guard let word = W(code: code) else { throw damaged(column) }
    return word
  }

  /// Returns the claim's status now, which takes account of a lease that has run out.
  package func status() throws(DeskError) -> ClaimStatus {
    guard let status = ClaimStatus(code: count(.status)) else { throw damaged(.status) }
    return status == .inReview && hasLeaseEnded ? .submitted : status
  }

  /// Returns a text in UTF-8, or the tags as a JSON array, valid while the row is current; nil for NULL, and for the
  /// holder of a lease that has run out.
  package func text(_ column: ClaimColumn) -> UnsafeBufferPointer<UInt8>? {
    guard column != .assignee || !hasLeaseEnded else { return nil }
    return columns.place(of: Columns(column)).flatMap { statement.utf8($0) }
  }

  /// Whether the row's JSON stays the same until the rows of the claim and its summary change: the claim is not held
  /// under a lease, and has no proposal or decision.
  package var isSettled: Bool {
    stored(.leaseUntil) == nil && isNull(.proposal) && isNull(.decision)
  }

  package func proposal() throws(DeskError) -> Proposal? {
    try read(.proposal, "proposal")
  }

  package func decision() throws(DeskError) -> Decision? {
    try read(.decision, "decision")
  }

  /// Returns the position of a page that ends at this row; `days` gives the boundaries of the desk's days.
  package func position(days: DayBoundaries) throws(DeskError) -> ClaimPosition {
    let isStale = flag(.stale)
    let checkAfter = isStale ? nil : try date(.checkAfter)
    var summary = AssessmentSummary()
    summary.independent = Int(count(.independent))
    summary.vouched = Int(count(.vouched))
    summary.possible = Int(count(.possible))
    summary.credibility = Int(count(.credibility))
    summary.isContradicted = flag(.contradicted)
    let place = QueuePlace(
      isStale: isStale,
      checkAtMs: checkAfter?.interval(days: days).lowerBound,
      dueAtMs: try date(.due)?.interval(days: days).upperBound ?? .max,
      priority: count(.priority),
      lack: VerdictLack(summary),
      claim: id
    )
    let isQueued = isStale ? true : try status().isOpen
    return ClaimPosition(id: id, credibility: summary.credibility, place: isQueued ? place : nil)
  }

  private var hasLeaseEnded: Bool { stored(.leaseUntil).map { $0 <= nowMs } ?? false }

  private func stored(_ column: ClaimColumn) -> Int64? {
    columns.place(of: Columns(column)).flatMap { statement.optionalInteger($0) }
  }

  private func isNull(_ column: Columns) -> Bool {
    columns.place(of: column).map { statement.isNull($0) } ?? true
  }

  private func date(_ column: ClaimColumn) throws(DeskError) -> ReportedDate? {
    try read(Columns(column), column.name)
  }

  private func read<Value: ColumnValue>(
    _ column: Columns,
    _ name: String
  ) throws(DeskError) -> Value? {
    guard let place = columns.place(of: column) else { return nil }
    guard let value = Value?.read(statement, place) else {
      throw .damaged(table: "claim", column: name)
    }
    return value
  }

  private func damaged(_ column: ClaimColumn) -> DeskError {
    .damaged(table: "claim", column: column.name)
  }
}
