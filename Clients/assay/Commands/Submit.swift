import AssayAPI
import AssayVocabulary

/// The command `assay submit`.
struct Submit: Command {
  static let name = "submit"
  static let group = CommandGroup.recording
  static let summary = "Submits a claim, with who said it where that is known."
  static let discussion =
    "A claim is one checkable statement, free of who said it. With --via, the desk knows the source's words only through that report, until it has seen the original: assay see."
  static let examples = [
    #"submit "Kazakhstan is preparing to join the Abraham Accords" --source Axios --verb reported --via "Naya Kashmir""#,
    #"submit "The bridge was closed on Sunday" --tag bridges --priority 10"#,
  ]
  static let calls: [any Method.Type] = [ClaimSubmit.self]

  var parameters = ClaimSubmit.Parameters()
  var stance: Wire.Stance?
  var attribution = AttributionArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimSubmit.Parameters.self
    try arguments.one("TEXT", &parameters.text, .of(object, "text"))
    try attribution.visit(&arguments)
    try arguments.option("--stance", nil, &stance, .of(Wire.NewAttribution.self, "stance"))
    try arguments.repeated("--tag", "TAG", &parameters.tags, .of(object, "tags"))
    try arguments.defaulted("--kind", nil, &parameters.kind, .of(object, "kind"))
    try arguments.defaulted("--priority", nil, &parameters.priority, .of(object, "priority"))
    try arguments.option("--language", "LANGUAGE", &parameters.language, .of(object, "language"))
    try arguments.option("--happens", "WHEN", &parameters.happens, .of(object, "happens"))
    try arguments.option("--due", "WHEN", &parameters.due, .of(object, "due"))
    try arguments.option("--check-after", "WHEN", &parameters.checkAfter, .of(object, "checkAfter"))
  }

  func check() throws(UsageError) {
    try attribution.check()
    if stance != nil, attribution.source == nil { throw UsageError("--stance needs --source") }
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    parameters.attribution = attribution.attribution(stance: stance ?? .asserts)
    let answer = try session.call(ClaimSubmit.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.claim.headline, hang: 4)
      let names = SourceNames(result.attributions, result.sources)
      for attribution in result.attributions { page.add(attribution, naming: names, indent: 4) }
      page.addCreated(result.sources, indent: 4)
      page.add(result.claim.assessment.words, indent: 4, hang: 2)
      page.add(similar: result.similar, to: result.claim.id, isKept: isKept)
    }
  }
}
