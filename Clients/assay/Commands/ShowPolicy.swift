import AssayAPI

/// The command `assay policy`.
struct ShowPolicy: Command {
  static let name = "policy"
  static let group = CommandGroup.desk
  static let summary = "Tells the desk's rules in words, and what review allows."
  static let examples = ["policy", "policy --transitions", "policy --as-of '#41'"]
  static let calls: [any Method.Type] = [PolicyGet.self]

  var showsTransitions = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag(
      "--transitions",
      &showsTransitions,
      "The table of review instead: which act leads from where to where, and what is refused."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(PolicyGet.self, PolicyGet.Parameters())
    try session.show(answer) { result, page in
      if showsTransitions {
        page.add(result.transitions)
      } else {
        page.add(result.policy)
      }
    }
  }
}
