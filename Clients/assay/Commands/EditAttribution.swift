import AssayAPI

/// The command `assay amend`.
struct EditAttribution: Command {
  static let name = "amend"
  static let group = CommandGroup.recording
  static let summary = "Corrects who said what, when and how it is known."
  static let discussion =
    "What is not given stays as it is, and what it said before stays in the history."
  static let examples = [
    #"amend A4 --at 2025-11-06 --verb announced"#,
    #"amend A4 --cites A2 --cites "Ministry of Foreign Affairs""#,
    #"amend A4 --no-url"#,
  ]
  static let calls: [any Method.Type] = [AttributionEdit.self]

  var parameters = AttributionEdit.Parameters()
  var cites: [Wire.CitationReference] = []
  var precedes: [Wire.AttributionID] = []
  var isCitingNobody = false
  var isPrecedingNothing = false
  var isSourceKnown = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = AttributionEdit.Parameters.self
    try arguments.one("ATTRIBUTION", &parameters.attribution, .of(object, "attribution"))
    try arguments.option("--source", nil, &parameters.source, .of(object, "source"))
    try arguments.option("--stance", nil, &parameters.stance, .of(object, "stance"))
    try arguments.amended("--verb", "WORD", &parameters.verb, .of(object, "verb"))
    try arguments.amended("--at", "WHEN", &parameters.at, .of(object, "at"))
    try arguments.option("--basis", nil, &parameters.basis, .of(object, "basis"))
    try arguments.repeated("--cites", nil, &cites, .of(object, "cites"))
    try arguments.flag("--no-cites", &isCitingNobody, "It cites nobody.")
    try arguments.repeated("--precedes", nil, &precedes, .of(object, "precedes"))
    try arguments.flag("--no-precedes", &isPrecedingNothing, "Nothing is known to be later.")
    try arguments.either("--seen", "--unseen", &parameters.seen, .of(object, "seen"))
    try arguments.either(
      "--interested",
      "--disinterested",
      &parameters.interested,
      .of(object, "interested")
    )
    try arguments.amended("--quote", "TEXT", &parameters.quote, .of(object, "quote"))
    try arguments.amended(
      "--quote-language",
      "LANGUAGE",
      &parameters.quoteLanguage,
      .of(object, "quoteLanguage")
    )
    try arguments.amended(
      "--quote-translation",
      "TEXT",
      &parameters.quoteTranslation,
      .of(object, "quoteTranslation")
    )
    try arguments.amended("--url", "URL", &parameters.url, .of(object, "url"))
    try arguments.flag(
      "--known-source",
      &isSourceKnown,
      "Refuse a name that is not known yet instead of making a source of it."
    )
  }

  func check() throws(UsageError) {
    if isCitingNobody, !cites.isEmpty {
      throw UsageError("--cites and --no-cites do not go together")
    }
    if isPrecedingNothing, !precedes.isEmpty {
      throw UsageError("--precedes and --no-precedes do not go together")
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    if !cites.isEmpty || isCitingNobody { parameters.cites = cites }
    if !precedes.isEmpty || isPrecedingNothing { parameters.precedes = precedes }
    parameters.createSource = !isSourceKnown
    let answer = try session.call(AttributionEdit.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.attribution, naming: SourceNames([result.attribution], []), indent: 0)
      page.addState(of: [result.claim])
    }
  }
}
