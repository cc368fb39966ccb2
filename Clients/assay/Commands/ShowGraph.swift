import AssayAPI

struct ShowGraph: Command {
  let summary = "Shows the claims around one and how they are linked."
  let examples = ["graph C2", "graph C2 --depth 3", "graph C2 --dot"]
  let calls: [any Method.Type] = [ClaimGraph.self]

  var parameters = ClaimGraph.Parameters()
  var isDot = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: ["claim"])
    try arguments.flag("--dot", &isDot, "Print it in Graphviz's language, for dot -Tsvg.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(ClaimGraph.self, parameters) { result, page in
      if isDot { page.addDot(result) } else { page.add(result) }
    }
  }
}
