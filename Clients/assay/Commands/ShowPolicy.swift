import AssayAPI

struct ShowPolicy: Command {
  let summary = "Tells the desk's rules in words, and what review allows."
  let examples = ["policy", "policy --transitions", "policy --as-of '#41'"]
  let calls: [any Method.Type] = [PolicyGet.self]

  var showsTransitions = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag(
      "--transitions",
      &showsTransitions,
      "The table of review instead: which act leads from where to where, and what is refused."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(PolicyGet.self, PolicyGet.Parameters()) { result, page in
      if showsTransitions { page.add(result.transitions) } else { page.add(result.policy) }
    }
  }
}
