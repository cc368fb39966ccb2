import AssayAPI

/// Whose role is meant: a user, or with an option the members of a group.
struct ReviewerArguments: ArgumentSet {
  var name = Wire.ReviewerName()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option(
      "--group",
      "GROUP",
      &name.group,
      "A group of this machine, by name or number, in place of USER."
    )
    guard name.group == nil else { return }
    var user = ""
    try arguments.one("USER", &user, .of(Wire.ReviewerName.self, "user"))
    name.user = user
  }
}
