import AssayAPI

/// Which claims are meant, for commands about all that a filter finds.
struct ClaimFilterArguments: ArgumentSet {
  var conditions = Wire.ClaimConditions()
  private let verdictDoc: Doc

  init() { self.init(verdict: .of(Wire.ClaimConditions.self, "verdict")) }

  /// `verdict` is what help says of `--verdict`.
  init(verdict: Doc) { verdictDoc = verdict }

  var isEmpty: Bool { conditions == Wire.ClaimConditions() }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = Wire.ClaimConditions.self
    try arguments.flag("--unverified", &conditions.unverified, .of(object, "unverified"))
    try arguments.repeated("--status", nil, &conditions.status, .of(object, "status"))
    try arguments.option("--verdict", nil, &conditions.verdict, verdictDoc)
    try visitStanding(&arguments)
    try arguments.option("--tag", "TAG", &conditions.tag, .of(object, "tag"))
    try arguments.option("--text", "WORDS", &conditions.text, .of(object, "text"))
    try arguments.option("--source", nil, &conditions.source, .of(object, "source"))
    try visitAssessment(&arguments)
    try arguments.option("--assignee", "USER", &conditions.assignee, .of(object, "assignee"))
    try arguments.option("--kind", nil, &conditions.kind, .of(object, "kind"))
    try arguments.option("--due-by", "WHEN", &conditions.dueBy, .of(object, "dueBy"))
    try arguments.option("--since", nil, &conditions.since, .of(object, "since"))
  }

  private mutating func visitStanding(
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) {
    var (isStale, isOverridden) = (false, false)
    try arguments.flag(
      "--stale",
      &isStale,
      "Only claims whose verdict is stale, each with the reasons."
    )
    try arguments.flag(
      "--overridden",
      &isOverridden,
      "Only claims decided against what the policy needs, each with the reason."
    )
    if isStale { conditions.stale = true }
    if isOverridden { conditions.overridden = true }
  }

  private mutating func visitAssessment(
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) {
    let object = Wire.ClaimConditions.self
    try arguments.option(
      "--min-independent",
      nil,
      &conditions.minIndependent,
      .of(object, "minIndependent")
    )
    try arguments.option(
      "--max-credibility",
      "1-6",
      &conditions.maxCredibility,
      .of(object, "maxCredibility")
    )
    try arguments.either(
      "--contradicted",
      "--uncontradicted",
      &conditions.contradicted,
      .of(object, "contradicted")
    )
  }
}
