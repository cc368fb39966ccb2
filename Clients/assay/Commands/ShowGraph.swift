import AssayAPI

struct ShowGraph: CallCommand {
  static let name = "graph"
  static let call = ClaimGraph.self
  static let summary = "Shows the claims around one and how they are linked."
  static let discussion = ""
  static let examples = ["graph C2", "graph C2 --depth 3", "graph C2 --dot"]
  static let positionals = ["claim"]

  var parameters = ClaimGraph.Parameters()
  var isDot = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visitFields(&arguments)
    try arguments.flag("--dot", &isDot, "Print it in Graphviz's language, for dot -Tsvg.")
  }

  func draw(_ result: ClaimGraph.Result, on page: inout Page) {
    if isDot { page.addDot(result) } else { page.add(result) }
  }
}
