import AssayAPI

struct ListClaims: Command {
  let summary = ClaimList.summary
  let discussion = ClaimList.discussion
  let examples = [
    "list --unverified --sort queue",
    "list --stale",
    "list --assignee mira --due-by 2025-11-30",
    "list --since '#2025'",
    "list --source Axios --min-independent 2 --max-credibility 2",
    "list --unverified --as-of 2025-11-07T12:00Z",
    "list --all --column id --column credibility --column text",
  ]
  let calls: [any Method.Type] = [ClaimList.self, ClaimTable.self]

  var parameters = ClaimList.Parameters()
  var table = ClaimTable.Parameters()
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters.conditions)
    try arguments.fields(of: &parameters, only: ["saidBy", "sort"])
    try arguments.fields(of: &table, only: ["columns"])
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    guard table.columns.isEmpty else { return try showTable(&session) }
    let showsOverrides = parameters.conditions.overridden == true
    try session.showPages(ClaimList.self, parameters, paging, ifEmpty: "No claims.") {
      $1.add(Records(claims: $0.claims, tellingOverrides: showsOverrides).table)
    }
  }

  private func showTable(_ session: inout Session) throws(Failure) {
    var table = table
    table.list = parameters
    try session.showPages(ClaimTable.self, table, paging, ifEmpty: nil) {
      $1.addLines(of: Records(columns: table.columns, rows: $0.rows))
    }
  }
}
