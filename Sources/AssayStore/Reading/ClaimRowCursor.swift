package import AssayDesk
package import AssayDomain
package import AssayVocabulary
import SQLite

/// A claim's row in a list of now, lent while the list stands at it.
///
/// Its columns go from the database into a reply without becoming values in between.
package struct ClaimRowCursor {
  private let row: Row
  private let nowMs: Int64

  init(_ row: Statement, _ columns: Columns, nowMs: Int64) {
    self.row = Row(statement: row, columns: columns)
    self.nowMs = nowMs
  }

  package var id: ClaimID { ClaimID(rawValue: row.integer(.id)) }
  package var priority: Int64 { row.integer(.priority) }
  package var submittedAtMs: Int64 { row.integer(.submittedAt) }
  package var version: Int64 { row.integer(.version) }
  package var independent: Int64 { row.integer(.independent) }
  package var vouched: Int64 { row.integer(.vouched) }
  package var possible: Int64 { row.integer(.possible) }
  package var credibility: Int64 { row.integer(.credibility) }
  package var isContradicted: Bool { row.integer(.contradicted) != 0 }
  package var first: AttributionID? {
    row.optionalInteger(.first).map { AttributionID(rawValue: $0) }
  }

  /// Where a page that ends here ends, dates read with the desk's days.
  package func position(days: DayBoundaries) throws(DeskError) -> ClaimPosition {
    let date = { (column: Column) throws(DeskError) -> ReportedDate? in
      guard !row.isNull(column) else { return nil }
      do { return try ReportedDate(text: row.text(column)) } catch {
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
    row.optionalInteger(.mergedInto).map { ClaimID(rawValue: $0) }
  }

  /// Where it stands now, a lease that ran out taken off.
  package func status() throws(DeskError) -> ClaimStatus {
    let status: ClaimStatus = try word(.status)
    return status == .inReview && hasLeaseEnded ? .submitted : status
  }

  private var hasLeaseEnded: Bool { row.optionalInteger(.leaseUntil).map { $0 <= nowMs } ?? false }

  /// When the holder's lease runs out, in UTC milliseconds.
  package var leaseUntilMs: Int64? { hasLeaseEnded ? nil : row.optionalInteger(.leaseUntil) }

  /// The event that made this version of the row.
  var sinceSeq: Int64 { row.integer(.sinceSeq) }

  /// Whether all but the assessment stays as it is for as long as the row does: nobody holds it for a time, and no verdict
  /// was proposed or given.
  package var isSettled: Bool {
    row.isNull(.leaseUntil) && row.isNull(.proposal) && row.isNull(.decision)
  }

  package var isStale: Bool { row.optionalInteger(.stale) == 1 }

  /// Attributions that have changed nothing since the decision; nil for a claim without a verdict.
  package var newSince: Int64? { row.optionalInteger(.newSince) }

  package func proposal() throws(DeskError) -> Proposal? {
    guard !row.isNull(.proposal) else { return nil }
    var proposal: Proposal?
    try read(.proposal) { (reader) throws(RowDamage) in try reader.object("proposal", &proposal) }
    return proposal
  }

  package func kind() throws(DeskError) -> ClaimKind { try word(.kind) }

  package func verdict() throws(DeskError) -> Verdict? {
    row.isNull(.verdict) ? nil : try word(.verdict)
  }

  /// The tags as a JSON array, nil where there are none; it is lent for as long as the row is.
  package var tags: UnsafeBufferPointer<UInt8>? {
    row.utf8(.tags).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text in UTF-8, nil where it is NULL; it is lent for as long as the row is.
  package func text(_ column: Column) -> UnsafeBufferPointer<UInt8>? {
    guard column != .assignee || !hasLeaseEnded else { return nil }
    return row.utf8(column)
  }

  package func decision() throws(DeskError) -> Decision? {
    guard !row.isNull(.decision) else { return nil }
    var decision: Decision?
    try read(.decision) { (reader) throws(RowDamage) in try reader.object("decision", &decision) }
    return decision
  }

  private func read(
    _ column: Column,
    _ body: (inout RowReader) throws(RowDamage) -> Void
  ) throws(DeskError) {
    guard let place = row.columns.place(of: column) else { return }
    var reader = RowReader(statement: row.statement, index: place)
    do { try body(&reader) } catch { throw .damaged(table: "claim", column: error.column) }
  }

  private func word<W: Coded>(_ column: Column) throws(DeskError) -> W {
    guard let word = W(code: row.integer(column)) else {
      throw .damaged(table: "claim", column: "\(column)")
    }
    return word
  }
}

extension ClaimRowCursor {
  /// What a list reads of a claim and its summary.
  package enum Column: Int32, CaseIterable, Sendable {
    case id, text, status, verdict, kind, tags, priority, language, happens, due, checkAfter
    case assignee, submitter, submittedAt, version, decision
    case independent, vouched, possible, credibility, contradicted, first
    case mergedInto, leaseUntil, proposal, stale, newSince, sinceSeq

    /// `c` is the claim, `s` its summary.
    fileprivate var sql: String {
      switch self {
      case .id: "c.id"
      case .text: "c.text"
      case .status: "c.status"
      case .verdict: "c.verdict"
      case .kind: "c.kind"
      case .tags: "c.tags"
      case .priority: "c.priority"
      case .language: "c.language"
      case .happens: "c.happens"
      case .due: "c.due"
      case .checkAfter: "c.check_after"
      case .assignee: "c.reviewer"
      case .submitter: "c.submitter"
      case .submittedAt: "c.submitted_at"
      case .version: "c.version"
      case .decision: "c.decision"
      case .independent: "s.independent"
      case .vouched: "s.vouched"
      case .possible: "s.possible"
      case .credibility: "s.credibility"
      case .contradicted: "s.contradicted"
      case .first: "s.first"
      case .mergedInto: "c.merged_into"
      case .leaseUntil: "c.lease_until"
      case .proposal: "c.proposal"
      case .stale:
        "CASE WHEN c.status = 3 THEN (SELECT t.stale FROM staleness t WHERE t.id = c.id) END"
      case .newSince:
        "CASE WHEN c.status = 3 THEN (SELECT t.new_since FROM staleness t WHERE t.id = c.id) END"
      case .sinceSeq: "c.since_seq"
      }
    }
  }

  /// Some of the columns.
  package struct Columns: OptionSet, Sendable {
    package static let all = Columns(Column.allCases)
    private static let ofSummary = Columns([
      .independent, .vouched, .possible, .credibility, .contradicted, .first,
    ])
    private static let selectionOfAll = all.joined()

    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package init(_ columns: [Column]) {
      rawValue = columns.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }

    /// Whether any is of the summary rather than of the claim.
    var readSummary: Bool { !isDisjoint(with: Self.ofSummary) }

    /// What a statement selects.
    var selection: String { self == .all ? Self.selectionOfAll : joined() }

    private func joined() -> String {
      var selection = ""
      selection.reserveCapacity(256)
      var left = rawValue
      while let column = Column(rawValue: Int32(left.trailingZeroBitCount)) {
        left &= left - 1
        if !selection.isEmpty { selection += ", " }
        selection += column.sql
      }
      return selection
    }

    /// Where a column stands among those selected; nil where it is none of them.
    fileprivate func place(of column: Column) -> Int32? {
      let bit: UInt32 = 1 << UInt32(column.rawValue)
      return rawValue & bit == 0 ? nil : Int32((rawValue & (bit - 1)).nonzeroBitCount)
    }
  }

  /// The row that a statement stands at; columns that it did not select have nothing in them.
  private struct Row {
    let statement: Statement
    let columns: Columns

    func integer(_ column: Column) -> Int64 {
      columns.place(of: column).map { statement.integer($0) } ?? 0
    }

    func optionalInteger(_ column: Column) -> Int64? {
      columns.place(of: column).flatMap { statement.optionalInteger($0) }
    }

    func isNull(_ column: Column) -> Bool {
      columns.place(of: column).map { statement.isNull($0) } ?? true
    }

    func text(_ column: Column) -> String {
      columns.place(of: column).map { statement.text($0) } ?? ""
    }

    /// Nil where it is NULL.
    func utf8(_ column: Column) -> UnsafeBufferPointer<UInt8>? {
      columns.place(of: column).flatMap { statement.utf8($0) }
    }
  }
}
