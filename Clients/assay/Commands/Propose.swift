import AssayAPI
import AssayVocabulary

/// The command `assay propose`.
struct Propose: Command {
  static let name = "propose"
  static let group = CommandGroup.deciding
  static let summary = ReviewPropose.summary
  static let discussion = ReviewPropose.discussion
  static let examples = [
    #"propose C2 confirmed --because "two governments say so, independently""#,
    #"propose C9 misleading --label "Half true" --because "the year is wrong" --dry-run"#,
  ]
  static let calls: [any Method.Type] = [ReviewPropose.self]

  var claims: [Wire.ClaimID] = []
  var parameters = ReviewPropose.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ReviewPropose.Parameters.self
    try arguments.several("CLAIM", &claims, leaving: 1, "The claim's id, or several.")
    try arguments.one(Wire.Verdict.placeholder, &parameters.verdict, .of(object, "verdict"))
    try arguments.option("--label", "TEXT", &parameters.label, .of(object, "label"))
    try arguments.flag("--override", &parameters.override, .of(object, "override"))
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = parameters
      parameters.claim = claim
      let answer = try session.call(ReviewPropose.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addReviewed(result.claim)
        if isKept, result.claim.proposal != nil { page.addNextStep(afterProposing: result.claim) }
      }
    }
  }
}
