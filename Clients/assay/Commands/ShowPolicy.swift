import AssayAPI

struct ShowPolicy: CallCommand {
  static let name = "policy"
  static let call = PolicyGet.self
  static let summary = "Tells the desk's rules in words, and what review allows."
  static let discussion = ""
  static let examples = ["policy", "policy --transitions", "policy --as-of '#41'"]

  var parameters = PolicyGet.Parameters()
  var showsTransitions = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag(
      "--transitions",
      &showsTransitions,
      "The table of review instead: which act leads from where to where, and what is refused."
    )
  }

  func draw(_ result: PolicyGet.Result, on page: inout Page) {
    if showsTransitions { page.add(result.transitions) } else { page.add(result.policy) }
  }
}
