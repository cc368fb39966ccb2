import AssayAPI
import AssayVocabulary

/// The command `assay contact`.
struct RecordContact: Command {
  static let name = "contact"
  static let group = CommandGroup.recording
  static let summary = "Records right of reply: who was asked about a claim, when, and the answer."
  static let examples = [
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-06"#,
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-07 --answer "no comment""#,
  ]
  static let calls: [any Method.Type] = [NoteAdd.self]

  var parameters = NoteAdd.Parameters()
  var subject = MaterialSubject.claim(Wire.ClaimID(rawValue: 0))
  var asked = ""

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = NoteAdd.Parameters.self
    try arguments.one("CLAIM|ATTRIBUTION", &subject, "What it is on, by its id.")
    try arguments.one("WHOM", &asked, .of(object, "asked"))
    try arguments.option("--at", "WHEN", &parameters.askedAt, .of(object, "askedAt"))
    try arguments.option("--answer", "TEXT", &parameters.answer, .of(object, "answer"))
    try arguments.option("--note", "TEXT", &parameters.text, "What else to write down.")
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    switch subject {
    case .claim(let id): parameters.claim = id
    case .attribution(let id): parameters.attribution = id
    }
    parameters.kind = .contact
    parameters.asked = asked
    let answer = try session.call(NoteAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.note, indent: 0)
    }
  }
}
