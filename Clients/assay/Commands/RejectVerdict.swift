import AssayAPI
import AssayVocabulary

/// The command `assay reject`.
struct RejectVerdict: Command {
  static let name = "reject"
  static let group = CommandGroup.deciding
  static let summary = "Gives proposed verdicts back to who proposed them, for a reason."
  static let discussion = ReviewReject.discussion
  static let examples = [
    #"reject C2 --because "both reports go back to one press release""#
  ]
  static let calls: [any Method.Type] = [ReviewReject.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewReject.Parameters()
      parameters.claim = claim
      let answer = try session.call(ReviewReject.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addReviewed(result.claim)
      }
    }
  }
}
