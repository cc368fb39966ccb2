import AssayAPI
import AssayVocabulary

/// The command `assay release`.
struct ReleaseClaim: Command {
  static let name = "release"
  static let group = CommandGroup.deciding
  static let summary = "Gives claims that you have taken back to the others."
  static let examples = [
    #"release C2 --because "no time today""#
  ]
  static let calls: [any Method.Type] = [ReviewRelease.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewRelease.Parameters()
      parameters.claim = claim
      let answer = try session.call(ReviewRelease.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addState(of: [result.claim])
      }
    }
  }
}
