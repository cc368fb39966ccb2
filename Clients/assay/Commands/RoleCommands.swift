import AssayAPI

struct GrantRole: Command {
  let summary = ReviewerGrant.summary
  let discussion = ReviewerGrant.discussion
  let examples = ["grant mira reviewer", "grant --group interns contributor"]
  let calls: [any Method.Type] = [ReviewerGrant.self]

  var parameters = ReviewerGrant.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.name.visitArguments(&arguments)
    try arguments.fields(of: &parameters, positionals: ["role"], only: ["role"])
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(ReviewerGrant.self, parameters) { $1.add(granted: $0.reviewer) }
  }
}

struct RevokeRole: Command {
  let summary = ReviewerRevoke.summary
  let discussion = ReviewerRevoke.discussion
  let examples = [
    #"revoke mira --because "moved to another desk""#,
    "revoke --group interns",
  ]
  let calls: [any Method.Type] = [ReviewerRevoke.self]

  var parameters = ReviewerRevoke.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.visitArguments(&arguments)
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(ReviewerRevoke.self, parameters) { $1.add(revoked: $0.reviewer) }
  }
}

extension Wire.ReviewerName {
  /// Takes a user, or with an option the members of a group.
  fileprivate mutating func visitArguments(
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) {
    let doc = Doc(
      "A group of this machine, by name or number, in place of USER.",
      fields: "group"
    )
    try arguments.option("--group", &group, placeholder: "GROUP", doc)
    guard group == nil else { return }
    try arguments.one("USER", &user, .of(Self.self, "user"))
  }
}
