import AssayAPI

struct ListClaims: ListCommand {
  static let name = "list"
  static let call = ClaimList.self
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
  var table = ClaimTable.Parameters()
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters.conditions)
    try arguments.fields(of: &parameters, only: ["saidBy", "sort"])
    try arguments.fields(of: &table, only: ["columns"])
    try paging.visit(&arguments)
  }

  func draw(_ result: ClaimList.Result, on page: inout Page) {
    let tellsOverrides = parameters.conditions.overridden == true
    page.add(Records(claims: result.claims, tellingOverrides: tellsOverrides).table)
  }

  func run(_ session: inout Session) throws(Failure) {
    guard !table.columns.isEmpty else { return try showPages(&session) }
    var table = table
    table.list = parameters
    try session.showPages(ClaimTable.self, table, paging, ifEmpty: nil) { result, _, page in
      page.addLines(of: Records(columns: table.columns, rows: result.rows))
    }
  }
}
