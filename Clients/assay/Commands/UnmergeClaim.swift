import AssayAPI
import AssayVocabulary

/// The command `assay unmerge`.
struct UnmergeClaim: Command {
  static let name = "unmerge"
  static let group = CommandGroup.recording
  static let summary = "Takes merges of claims back."
  static let discussion =
    "They stand again as before. What was added after the merge stays with the other claim."
  static let examples = [
    #"unmerge C5 --because "it is about another month""#
  ]
  static let calls: [any Method.Type] = [ClaimUnmerge.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The merged claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ClaimUnmerge.Parameters()
      parameters.claim = claim
      let answer = try session.call(ClaimUnmerge.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addState(of: [result.merged, result.claim])
      }
    }
  }
}
