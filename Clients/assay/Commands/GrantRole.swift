import AssayAPI
import AssayVocabulary

/// The command `assay grant`.
struct GrantRole: Command {
  static let name = "grant"
  static let group = CommandGroup.desk
  static let summary = ReviewerGrant.summary
  static let discussion = ReviewerGrant.discussion
  static let examples = ["grant mira reviewer", "grant --group interns contributor"]
  static let calls: [any Method.Type] = [ReviewerGrant.self]

  var whom = ReviewerArguments()
  var role = Wire.Role.none

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try whom.visit(&arguments)
    try arguments.one(
      Wire.Role.placeholder,
      &role,
      "What they may do from now on; each role may also do what those before it may."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ReviewerGrant.Parameters()
    parameters.name = whom.name
    parameters.role = role
    let answer = try session.call(ReviewerGrant.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(granted: result.reviewer)
    }
  }
}
