import AssayAPI

/// The command `assay next`.
struct NextClaim: Command {
  static let name = "next"
  static let group = CommandGroup.deciding
  static let summary = "Takes the claim that comes first in the queue for review by you."
  static let discussion = ReviewNext.discussion
  static let examples = ["next", "next --tag abraham-accords"]
  static let calls: [any Method.Type] = [ReviewNext.self]

  var parameters = ReviewNext.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ReviewNext.Parameters.self
    try arguments.option("--tag", "TAG", &parameters.tag, .of(object, "tag"))
    try arguments.option("--source", nil, &parameters.source, .of(object, "source"))
    try arguments.option("--kind", nil, &parameters.kind, .of(object, "kind"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(ReviewNext.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.claim.headline, hang: 4)
      page.add(Phrase(result.reasons.joined(separator: "; ")), indent: 4, hang: 2)
      page.add(result.claim.assessment.words, indent: 4, hang: 2)
      if let holder = result.claim.holder { page.add(holder, indent: 4, hang: 2) }
    }
  }
}
