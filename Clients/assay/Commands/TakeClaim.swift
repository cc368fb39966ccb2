import AssayAPI
import AssayVocabulary

/// The command `assay take`.
struct TakeClaim: Command {
  static let name = "take"
  static let group = CommandGroup.deciding
  static let summary = "Takes claims for review by you."
  static let discussion = ReviewTake.discussion
  static let examples = [
    #"take C2"#,
    #"take C2 C3"#,
  ]
  static let calls: [any Method.Type] = [ReviewTake.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewTake.Parameters()
      parameters.claim = claim
      let answer = try session.call(ReviewTake.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addReviewed(result.claim)
      }
    }
  }
}
