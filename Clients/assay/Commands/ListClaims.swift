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
    "list --assignee mira --due-by 2025-11-30",
    "list --since '#2025'",
    "list --source Axios --min-independent 2 --max-credibility 2",
    "list --unverified --as-of 2025-11-07T12:00Z",
  ]
  static let calls: [any Method.Type] = [ClaimList.self]

  var parameters = ClaimList.Parameters()
  var isStale = false
  var isOverridden = false
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimList.Parameters.self
    try arguments.flag("--unverified", &parameters.conditions.unverified, .of(object, "unverified"))
    try arguments.repeated("--status", nil, &parameters.conditions.status, .of(object, "status"))
    try arguments.option("--verdict", nil, &parameters.conditions.verdict, .of(object, "verdict"))
    try arguments.flag("--stale", &isStale, "Only claims whose verdict is stale, with the reasons.")
    try arguments.flag("--overridden", &isOverridden, "Only claims decided against the policy.")
    try arguments.option("--tag", "TAG", &parameters.conditions.tag, .of(object, "tag"))
    try arguments.option("--text", "WORDS", &parameters.conditions.text, .of(object, "text"))
    try arguments.option("--source", nil, &parameters.conditions.source, .of(object, "source"))
    try arguments.option(
      "--min-independent",
      nil,
      &parameters.conditions.minIndependent,
      .of(object, "minIndependent")
    )
    try arguments.option(
      "--max-credibility",
      "1-6",
      &parameters.conditions.maxCredibility,
      .of(object, "maxCredibility")
    )
    try arguments.either(
      "--contradicted",
      "--uncontradicted",
      &parameters.conditions.contradicted,
      .of(object, "contradicted")
    )
    try arguments.option(
      "--assignee",
      "USER",
      &parameters.conditions.assignee,
      .of(object, "assignee")
    )
    try arguments.option("--kind", nil, &parameters.conditions.kind, .of(object, "kind"))
    try arguments.option("--due-by", "WHEN", &parameters.conditions.dueBy, .of(object, "dueBy"))
    try arguments.option("--since", nil, &parameters.conditions.since, .of(object, "since"))
    try arguments.defaulted("--sort", nil, &parameters.sort, .of(object, "sort"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    if isStale { parameters.conditions.stale = true }
    if isOverridden { parameters.conditions.overridden = true }
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ClaimList.self, parameters)
      pages.took(answer.result.claims.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "No claims.")
      try session.show(answer) { result, page in
        page.add(Table(claims: result.claims))
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
