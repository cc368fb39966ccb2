import AssayAPI
import AssayVocabulary

/// The command `assay reopen`.
struct ReopenClaim: Command {
  static let name = "reopen"
  static let group = CommandGroup.deciding
  static let summary = "Takes the verdicts of decided claims back, so that they are reviewed anew."
  static let discussion = ReviewReopen.discussion
  static let examples = [
    #"reopen C2 --because "a new report contradicts it""#
  ]
  static let calls: [any Method.Type] = [ReviewReopen.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewReopen.Parameters()
      parameters.claim = claim
      let answer = try session.call(ReviewReopen.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addState(of: [result.claim])
      }
    }
  }
}
