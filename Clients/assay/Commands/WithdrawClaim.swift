import AssayAPI
import AssayVocabulary

/// The command `assay withdraw`.
struct WithdrawClaim: Command {
  static let name = "withdraw"
  static let group = CommandGroup.deciding
  static let summary = "Takes open claims out of review for good."
  static let discussion = ReviewWithdraw.discussion
  static let examples = [
    #"withdraw C4 --because "it says the same as C2""#,
    #"withdraw C4..C9 --because "submitted twice by mistake""#,
  ]
  static let calls: [any Method.Type] = [ReviewWithdraw.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewWithdraw.Parameters()
      parameters.claim = claim
      let answer = try session.call(ReviewWithdraw.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addState(of: [result.claim])
      }
    }
  }
}
