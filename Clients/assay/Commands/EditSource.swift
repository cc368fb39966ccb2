import AssayAPI

/// The command `assay source edit`.
struct EditSource: Command {
  static let name = "source edit"
  static let group = CommandGroup.recording
  static let summary = "Corrects what is known of a source."
  static let discussion =
    "SourceEdit.discussion"
  static let examples = [
    #"source edit Axios --reliability B --part-of "Cox Enterprises""#,
    #"source edit S9 --name "Naya Kashmir" --alias "New Kashmir" --no-url"#,
  ]
  static let calls: [any Method.Type] = [SourceEdit.self]

  var parameters = SourceEdit.Parameters()
  var aliases: [String] = []
  var hasNoAliases = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = SourceEdit.Parameters.self
    try arguments.one("SOURCE", &parameters.source, .of(object, "source"))
    try arguments.option("--name", "NAME", &parameters.name, .of(object, "name"))
    try arguments.option("--kind", nil, &parameters.kind, .of(object, "kind"))
    try arguments.option("--reliability", nil, &parameters.reliability, .of(object, "reliability"))
    try arguments.either("--named", "--unnamed", &parameters.named, .of(object, "named"))
    try arguments.repeated("--alias", "NAME", &aliases, .of(object, "aliases"))
    try arguments.flag("--no-aliases", &hasNoAliases, "Take all its other names away.")
    try arguments.amended("--part-of", nil, &parameters.partOf, .of(object, "partOf"))
    try arguments.amended("--carrier", nil, &parameters.carrier, .of(object, "carrier"))
    try arguments.amended("--url", "URL", &parameters.url, .of(object, "url"))
    try arguments.amended("--notes", "TEXT", &parameters.notes, .of(object, "notes"))
  }

  func check() throws(UsageError) {
    if hasNoAliases, !aliases.isEmpty {
      throw UsageError("--alias and --no-aliases do not go together")
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    if !aliases.isEmpty || hasNoAliases { parameters.aliases = aliases }
    let answer = try session.call(SourceEdit.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.source.headline, hang: 4)
    }
  }
}
