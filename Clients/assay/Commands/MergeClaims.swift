import AssayAPI

/// The command `assay merge`.
struct MergeClaims: Command {
  static let name = "merge"
  static let group = CommandGroup.recording
  static let summary = "Merges a claim into another that says the same."
  static let discussion =
    "All that is recorded on it counts for the other. Both must be open. Nothing moves, so that unmerge takes it back exactly."
  static let examples = [
    #"merge C5 C2 --because "the same statement in other words""#
  ]
  static let calls: [any Method.Type] = [ClaimMerge.self]

  var parameters = ClaimMerge.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimMerge.Parameters.self
    try arguments.one("CLAIM", &parameters.claim, .of(object, "claim"))
    try arguments.one("INTO", &parameters.into, .of(object, "into"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(ClaimMerge.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.addState(of: [result.merged, result.claim])
    }
  }
}
