import AssayAPI

/// The command `assay graph`.
struct ShowGraph: Command {
  static let name = "graph"
  static let group = CommandGroup.looking
  static let summary = "Shows the claims around one and how they are linked."
  static let examples = [
    #"graph C2"#,
    #"graph C2 --depth 3"#,
    #"graph C2 --dot"#,
  ]
  static let calls: [any Method.Type] = [ClaimGraph.self]

  var parameters = ClaimGraph.Parameters()
  var isDot = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimGraph.Parameters.self
    try arguments.one("CLAIM", &parameters.claim, .of(object, "claim"))
    try arguments.defaulted("--depth", nil, &parameters.depth, .of(object, "depth"))
    try arguments.defaulted("--limit", nil, &parameters.limit, .of(object, "limit"))
    try arguments.option("--said-by", "WHEN", &parameters.saidBy, .of(object, "saidBy"))
    try arguments.flag("--dot", &isDot, "Print it in Graphviz's language, for dot -Tsvg.")
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(ClaimGraph.self, parameters)
    let isDot = isDot
    try session.show(answer) { result, page in
      if isDot { page.addDot(result) } else { page.add(result) }
    }
  }
}
