import AssayAPI

/// The command `assay list`.
struct ListClaims: ListCommand {
  static let name = "list"
  static let call = ClaimList.self
  static let group = CommandGroup.looking
  static let summary = "Lists claims by status, verdict, tag, source or assessment."
  static let discussion = ClaimList.discussion
  static let examples = [
    "list --unverified --sort queue",
    "list --stale",
    "list --assignee mira --due-by 2025-11-30",
    "list --since '#2025'",
    "list --source Axios --min-independent 2 --max-credibility 2",
    "list --unverified --as-of 2025-11-07T12:00Z",
    "list --all --column id --column credibility --column text",
  ]
  static let calls: [any Method.Type] = [ClaimList.self, ClaimTable.self]
  static let emptyRemark = "No claims."

  var parameters = ClaimList.Parameters()
  var columns: [Wire.ClaimColumn] = []
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters.conditions)
    try arguments.fields(of: &parameters, only: ["saidBy", "sort"])
    try arguments.repeated("--column", "COLUMN", &columns, Self.columnsDoc)
    try paging.visit(&arguments)
  }

  private static let columnsDoc = Doc(
    "Print only this column, a line for each claim, with tabs between several. There are "
      + Wire.ClaimColumn.allCases.map(\.rawValue).joined(separator: ", ") + ".",
    fields: "columns"
  )

  func draw(_ result: ClaimList.Result, on page: inout Page) {
    let tellsOverrides = parameters.conditions.overridden == true
    page.add(Records(claims: result.claims, tellingOverrides: tellsOverrides).table)
  }

  func run(_ session: inout Session) throws(Failure) {
    guard !columns.isEmpty else {
      return try session.showPages(ClaimList.self, parameters, paging, ifEmpty: Self.emptyRemark) {
        result,
        _,
        page in draw(result, on: &page)
      }
    }
    var table = ClaimTable.Parameters()
    table.columns = columns
    table.list = parameters
    try session.showPages(ClaimTable.self, table, paging, ifEmpty: nil) { result, _, page in
      page.addLines(of: Records(columns: columns, rows: result.rows))
    }
  }
}
