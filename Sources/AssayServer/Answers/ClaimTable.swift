import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON

extension ClaimTable: Answered {
  static let answer = Answer<Self>.read(
    cost: { parameters, isPast in ClaimList.cost(parameters.list, isPast: isPast) },
    writing: write
  )

  static func result(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let columns = try parameters.checkedColumns()
    let page = try ListPage(parameters.list, snapshot).claims()
    var result = Result()
    result.rows = page.claims.map { $0.cells(columns) }
    result.nextCursor = page.nextCursor
    return result
  }

  /// Writes a table of the present straight from columns to JSON; a test compares its output with that of `result`.
  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    _ writer: inout JSONWriter
  ) throws(DeskError) {
    let columns = try parameters.checkedColumns()
    let page = try ListPage(parameters.list, snapshot)
    guard try page.canStreamRows() else {
      return try result(parameters, snapshot, reader).writeFields(to: &writer)
    }
    let mayKeep = columns.allSatisfy(\.isOfVersion)
    let read = ClaimRowCursor.Columns(columns)
    let texts = mayKeep ? try snapshot.claimJSONCache(of: columns.map(\.name)) : nil
    let cells = columns.map { ClaimRowCursor.Member.all[Int($0.rawValue)] }
    try page.writeRows(
      "rows",
      mayKeep ? read.withVersions : read,
      usualLength: 32 * columns.count,
      to: &writer
    ) { (row, writer) throws(DeskError) in
      try row.write(cells, to: &writer, texts)
    }
  }
}

extension ClaimTable.Parameters {
  fileprivate func checkedColumns() throws(DeskError) -> [ClaimColumn] {
    guard (1...ClaimTable.maximumColumnCount).contains(columns.count) else {
      throw .invalid(
        "columns",
        "a table has 1 to \(ClaimTable.maximumColumnCount) columns; these are \(columns.count)",
        hint: "such as [\"id\", \"text\"]"
      )
    }
    return columns
  }
}
