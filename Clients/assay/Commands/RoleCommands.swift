import AssayAPI

struct GrantRole: CallCommand {
  static let name = "grant"
  static let call = ReviewerGrant.self
  static let examples = ["grant mira reviewer", "grant --group interns contributor"]
  static let positionals = ["role"]
  static let ownFields = ["user", "group"]

  var parameters = ReviewerGrant.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.name.visitArguments(&arguments)
    try visitFields(&arguments)
  }

  func draw(_ result: ReviewerGrant.Result, on page: inout Page) {
    page.add(granted: result.reviewer)
  }
}

struct RevokeRole: CallCommand {
  static let name = "revoke"
  static let call = ReviewerRevoke.self
  static let examples = [
    #"revoke mira --because "moved to another desk""#,
    "revoke --group interns",
  ]

  var parameters = ReviewerRevoke.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.visitArguments(&arguments)
  }

  func draw(_ result: ReviewerRevoke.Result, on page: inout Page) {
    page.add(revoked: result.reviewer)
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
    try arguments.option("--group", "GROUP", &group, doc)
    guard group == nil else { return }
    try arguments.one("USER", &user, .of(Self.self, "user"))
  }
}
