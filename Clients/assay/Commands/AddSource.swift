import AssayAPI

/// The command `assay source add`.
struct AddSource: Command {
  static let name = "source add"
  static let group = CommandGroup.recording
  static let summary = "Adds a source: who asserts."
  static let discussion = SourceAdd.discussion
  static let examples = [
    #"source add "Government of Kazakhstan" --kind government --reliability B --alias Astana"#,
    #"source add "Officials familiar with the process" --kind unnamed --carrier Axios"#,
  ]
  static let calls: [any Method.Type] = [SourceAdd.self]

  var parameters = SourceAdd.Parameters()
  var isUnnamed = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = SourceAdd.Parameters.self
    try arguments.one("NAME", &parameters.name, .of(object, "name"))
    try arguments.defaulted("--kind", nil, &parameters.kind, .of(object, "kind"))
    try arguments.defaulted(
      "--reliability",
      nil,
      &parameters.reliability,
      .of(object, "reliability")
    )
    try arguments.option("--part-of", nil, &parameters.partOf, .of(object, "partOf"))
    try arguments.repeated("--alias", "NAME", &parameters.aliases, .of(object, "aliases"))
    try arguments.flag("--unnamed", &isUnnamed, "It does not stand with its name for what it says.")
    try arguments.option("--carrier", nil, &parameters.carrier, .of(object, "carrier"))
    try arguments.option("--url", "URL", &parameters.url, .of(object, "url"))
    try arguments.option("--notes", "TEXT", &parameters.notes, .of(object, "notes"))
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    if isUnnamed { parameters.named = false }
    let answer = try session.call(SourceAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.source.headline, hang: 4)
    }
  }
}
