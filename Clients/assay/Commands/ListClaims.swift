import AssayAPI
import AssayClient

/// The command `assay list`.
struct ListClaims: Command {
  static let name = "list"
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
  ]
  static let calls: [any Method.Type] = [ClaimList.self]

  var filter = ClaimFilterArguments()
  var saidBy: String?
  var sort = Wire.ClaimSort.newest
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try filter.visit(&arguments)
    try arguments.option("--said-by", "WHEN", &saidBy, .of(ClaimList.Parameters.self, "saidBy"))
    try arguments.defaulted("--sort", nil, &sort, .of(ClaimList.Parameters.self, "sort"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ClaimList.Parameters()
    parameters.conditions = filter.conditions
    parameters.saidBy = saidBy
    parameters.sort = sort
    let tellsOverrides = filter.conditions.overridden == true
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ClaimList.self, parameters)
      pages.took(answer.result.claims.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "No claims.")
      try session.show(answer) { result, page in
        page.add(Table(claims: result.claims, tellingOverrides: tellsOverrides))
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
