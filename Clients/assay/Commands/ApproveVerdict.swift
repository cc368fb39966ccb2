import AssayAPI
import AssayVocabulary

/// The command `assay approve`.
struct ApproveVerdict: Command {
  static let name = "approve"
  static let group = CommandGroup.deciding
  static let summary = "Approves the verdicts that are proposed, which decides the claims."
  static let discussion = ReviewApprove.discussion
  static let examples = [
    "approve C2",
    #"approve C4..C9 --because "I checked both documents""#,
    #"approve C2 --override --because "the ministry alone can know""#,
  ]
  static let calls: [any Method.Type] = [ReviewApprove.self]

  var claims: [Wire.ClaimID] = []
  var isOverriding = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ReviewApprove.Parameters.self
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.flag("--override", &isOverriding, .of(object, "override"))
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewApprove.Parameters()
      parameters.claim = claim
      parameters.override = isOverriding
      let answer = try session.call(ReviewApprove.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addReviewed(result.claim)
      }
    }
  }
}
