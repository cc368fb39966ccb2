import AssayAPI
import AssayDesk
import AssaySearch
import AssayStore
import JSON

/// The page of claims that a call for a list asks for.
struct ListPage {
  private let limit: Int
  private let filter: [ClaimCondition]
  private let start: ListStart
  /// The snapshot that the list reads: everything known, or the statements made by a date.
  let snapshot: ReadSnapshot

  init(_ parameters: ClaimList.Parameters, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.snapshot = try snapshot.asserted(by: parameters.saidBy)
    limit = try PageLimit.check(parameters.page.limit)
    filter = try parameters.conditions.filter(sort: parameters.sort, self.snapshot)
    start = try ListStart(parameters.sort, parameters.page.cursor, self.snapshot)
  }

  /// Returns the claims of the page, and the cursor of the next page.
  func claims() throws(DeskError) -> (claims: [Wire.Claim], nextCursor: String?) {
    var claims = try snapshot.page(
      filter,
      order: start.order,
      after: start.position,
      count: limit + 1
    )
    let cursor = claims.cut(to: limit) { start.cursor(at: ClaimPosition($0)) }
    return (claims.map { Wire.Claim($0) }, cursor)
  }

  /// Whether `writeRows` can write the page; if not, only `claims` can read it.
  func canStreamRows() throws(DeskError) -> Bool { try snapshot.canStreamRows() }

  /// Writes the page as two fields: an array of the values that `body` writes for each row, and the next page's cursor.
  ///
  /// Rows hold the given `columns`, and are about `usualLength` bytes long.
  func writeRows(
    _ name: StaticString,
    _ columns: ClaimRowCursor.Columns,
    usualLength: Int,
    to writer: inout JSONWriter,
    _ body: (ClaimRowCursor, inout JSONWriter) throws(DeskError) -> Void
  ) throws(DeskError) {
    var count = 0
    var last: ClaimPosition?
    writer.reserveCapacity(limit * usualLength)
    writer.name(name)
    writer.beginArray()
    try snapshot.streamRows(
      filter,
      order: start.order,
      after: start.position,
      count: limit + 1,
      columns: columns
    ) { (row) throws(DeskError) in
      count += 1
      guard count <= limit else { return false }
      if count == limit { last = try position(of: row) }
      try body(row, &writer)
      return true
    }
    writer.endArray()
    writer.name("nextCursor")
    if count > limit, let last {
      writer.string(start.cursor(at: last))
    } else {
      writer.null()
    }
  }

  private func position(of row: ClaimRowCursor) throws(DeskError) -> ClaimPosition {
    switch start.order {
    case .newest, .oldest: ClaimPosition(id: row.id, credibility: 6, place: nil)
    case .credibility, .queue: try row.position(days: snapshot.days())
    }
  }
}
