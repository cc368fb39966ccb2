import AssayAPI

/// The command `assay revoke`.
struct RevokeRole: Command {
  static let name = "revoke"
  static let group = CommandGroup.desk
  static let summary = ReviewerRevoke.summary
  static let discussion = ReviewerRevoke.discussion
  static let examples = [
    #"revoke mira --because "moved to another desk""#,
    "revoke --group interns",
  ]
  static let calls: [any Method.Type] = [ReviewerRevoke.self]

  var whom = ReviewerArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try whom.visit(&arguments)
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ReviewerRevoke.Parameters()
    parameters.name = whom.name
    let answer = try session.call(ReviewerRevoke.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(revoked: result.reviewer)
    }
  }
}
