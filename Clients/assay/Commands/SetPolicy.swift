import AssayAPI

/// The command `assay policy set`.
struct SetPolicy: Command {
  static let name = "policy set"
  static let group = CommandGroup.desk
  static let summary = PolicySet.summary
  static let discussion = PolicySet.discussion
  static let examples = [
    #"policy set --four-eyes --because "agreed on Monday""#,
    "policy set --lease 45 --time-zone Europe/Berlin --default-role reader",
    "policy set --need corroborated=credibility-1 --need outdated=",
  ]
  static let calls: [any Method.Type] = [PolicySet.self]

  var parameters = PolicySet.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = PolicySet.Parameters.self
    try arguments.either(
      "--four-eyes",
      "--no-four-eyes",
      &parameters.fourEyes,
      .of(object, "fourEyes")
    )
    try arguments.option(
      "--lease",
      "MINUTES",
      &parameters.leaseMinutes,
      .of(object, "leaseMinutes")
    )
    try arguments.option("--time-zone", "ZONE", &parameters.timeZone, .of(object, "timeZone"))
    try arguments.option(
      "--default-role",
      nil,
      &parameters.defaultRole,
      .of(object, "defaultRole")
    )
    try arguments.repeated(
      "--need",
      nil,
      &parameters.needs,
      "What a verdict needs from now on: one of credibility-1 to credibility-5, confirmation, opposition, vouched-opposition, rationale, or of several with commas between; nothing behind = needs nothing."
    )
  }

  func check() throws(UsageError) {
    guard parameters == PolicySet.Parameters() else { return }
    throw UsageError("no rule is given", hint: "assay policy shows the rules that hold")
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(PolicySet.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.policy)
    }
  }
}
