import AssayAPI

/// The command `assay edit`.
struct EditClaim: Command {
  static let name = "edit"
  static let group = CommandGroup.recording
  static let summary = "Corrects what a claim says of itself."
  static let discussion =
    "What is not given stays as it is, and the text before stays in the history."
  static let examples = [
    #"edit C2 --text "Kazakhstan will join the Abraham Accords""#,
    #"edit C2 --due 2025-11-08 --priority 5"#,
    #"edit C2 --no-due"#,
  ]
  static let calls: [any Method.Type] = [ClaimEdit.self]

  var parameters = ClaimEdit.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimEdit.Parameters.self
    try arguments.one("CLAIM", &parameters.claim, .of(object, "claim"))
    try arguments.option("--text", "TEXT", &parameters.text, .of(object, "text"))
    try arguments.option("--kind", nil, &parameters.kind, .of(object, "kind"))
    try arguments.option("--priority", nil, &parameters.priority, .of(object, "priority"))
    try arguments.amended("--language", "LANGUAGE", &parameters.language, .of(object, "language"))
    try arguments.amended("--happens", "WHEN", &parameters.happens, .of(object, "happens"))
    try arguments.amended("--due", "WHEN", &parameters.due, .of(object, "due"))
    try arguments.amended(
      "--check-after",
      "WHEN",
      &parameters.checkAfter,
      .of(object, "checkAfter")
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(ClaimEdit.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.addState(of: [result.claim])
    }
  }
}
