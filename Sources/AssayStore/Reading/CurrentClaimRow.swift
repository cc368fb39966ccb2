package import AssayDomain
import SQLite

/// A claim's row in a list of now, lent while the list stands at it.
///
/// Its columns go from the database into a reply without becoming values in between.
package struct CurrentClaimRow {
  static let columns = """
    c.id, c.text, c.status, c.verdict, c.kind, c.tags, c.priority, c.language, c.happens, c.due, \
    c.check_after, c.reviewer, c.submitter, c.submitted_at, c.version, c.decision, \
    s.independent, s.vouched, s.possible, s.credibility, s.contradicted, s.first, c.merged_into
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

  init(_ row: Statement) { self.row = row }

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

  /// Where a page that ends here ends.
  package func position() throws(StoreError) -> ClaimPosition {
    let date = { (column: TextColumn) throws(StoreError) -> ReportedDate? in
      guard !row.isNull(column.rawValue) else { return nil }
      do { return try ReportedDate(text: row.text(column.rawValue)) } catch {
        throw .damaged(table: "claim", column: "\(column)")
      }
    }
    let place = QueuePlace(
      checkAtMs: try date(.checkAfter)?.interval.lowerBound,
      dueAtMs: try date(.due)?.interval.upperBound ?? .max,
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
    return ClaimPosition(
      id: id,
      credibility: Int(credibility),
      place: try status().isOpen ? place : nil
    )
  }

  package var mergedInto: ClaimID? {
    row.optionalInteger(22).map { ClaimID(rawValue: $0) }
  }

  package func status() throws(StoreError) -> ClaimStatus { try word(2, "status") }
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
    guard !row.isNull(column.rawValue) else { return }
    row.withUTF8(column.rawValue, body)
  }

  package func decision() throws(StoreError) -> Decision? {
    var reader = RowReader(statement: row, index: 15)
    var decision: Decision?
    do { try reader.decision("decision", &decision) } catch {
      throw .damaged(table: "claim", column: error.column)
    }
    return decision
  }

  private static let noTags: StaticString = "[]"

  private func word<W: Coded>(_ column: Int32, _ name: String) throws(StoreError) -> W {
    guard let word = W(code: row.integer(column)) else {
      throw .damaged(table: "claim", column: name)
    }
    return word
  }
}
