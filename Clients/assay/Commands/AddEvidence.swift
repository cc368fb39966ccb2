import AssayAPI
import AssayVocabulary

/// The command `assay evidence add`.
struct AddEvidence: Command {
  static let name = "evidence add"
  static let group = CommandGroup.recording
  static let summary = "Adds something that a reviewer can look at, to a claim or attribution."
  static let discussion =
    "Evidence explains and counts for nothing by itself: what an examined document says is recorded with confirm or deny and a source of kind document."
  static let examples = [
    #"evidence add A2 --url https://www.axios.com/ --title "The report" --retrieved 2025-11-06"#,
    #"evidence add C2 --file letter.pdf --media-type application/pdf"#,
  ]
  static let calls: [any Method.Type] = [EvidenceAdd.self]

  var parameters = EvidenceAdd.Parameters()
  var subject = MaterialSubject.claim(Wire.ClaimID(rawValue: 0))
  var file: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = EvidenceAdd.Parameters.self
    try arguments.one("CLAIM|ATTRIBUTION", &subject, "What it is on, by its id.")
    try arguments.option("--url", "URL", &parameters.url, .of(object, "url"))
    try arguments.option("--archived", "URL", &parameters.archivedUrl, .of(object, "archivedUrl"))
    try arguments.option("--title", "TEXT", &parameters.title, .of(object, "title"))
    try arguments.option("--quote", "TEXT", &parameters.quote, .of(object, "quote"))
    try arguments.option("--media-type", "TYPE", &parameters.mediaType, .of(object, "mediaType"))
    try arguments.option("--sha256", "HASH", &parameters.sha256, .of(object, "sha256"))
    try arguments.option("--retrieved", "WHEN", &parameters.retrievedAt, .of(object, "retrievedAt"))
    try arguments.option(
      "--file",
      "PATH",
      &file,
      "Its content, to be kept under its hash; up to 5 MiB."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    switch subject {
    case .claim(let id): parameters.claim = id
    case .attribution(let id): parameters.attribution = id
    }
    if let file { parameters.snapshot = Wire.Content(try LocalFile.read(file)) }
    let answer = try session.call(EvidenceAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.evidence, indent: 0)
    }
  }
}
