import AssayAPI
import AssayVocabulary

/// The command `assay see`.
struct See: Command {
  static let name = "see"
  static let group = CommandGroup.recording
  static let summary = "Records that the desk has seen the original of attributions."
  static let discussion =
    "What is known only through somebody else's report counts as that report until then."
  static let examples = [
    "see A2 --url https://www.axios.com/ --at 2025-11-06",
    "see A5 A7",
  ]
  static let calls: [any Method.Type] = [AttributionSee.self]

  var attributions: [Wire.AttributionID] = []
  var url: String?
  var at: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = AttributionSee.Parameters.self
    try arguments.several("ATTRIBUTION", &attributions, "The attribution's id, or several.")
    try arguments.option("--url", "URL", &url, .of(object, "url"))
    try arguments.option("--at", "WHEN", &at, .of(object, "at"))
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(attributions, named: \.description) { (attribution, session) throws(Failure) in
      var parameters = AttributionSee.Parameters()
      parameters.attribution = attribution
      parameters.url = url
      parameters.at = at
      let answer = try session.call(AttributionSee.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.add(result.attribution, naming: SourceNames([result.attribution], []), indent: 0)
        page.addState(of: [result.claim])
      }
    }
  }
}
