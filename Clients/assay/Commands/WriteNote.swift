import AssayAPI
import AssayVocabulary

/// The command `assay note`.
struct WriteNote: Command {
  static let name = "note"
  static let group = CommandGroup.recording
  static let summary = "Writes a remark down on a claim or attribution."
  static let examples = [
    #"note C2 "the ministry has a briefing on Friday""#,
    #"note A4 "the headline was changed at noon""#,
  ]
  static let calls: [any Method.Type] = [NoteAdd.self]

  var parameters = NoteAdd.Parameters()
  var subject = MaterialSubject.claim(Wire.ClaimID(rawValue: 0))
  var text = ""

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("CLAIM|ATTRIBUTION", &subject, "What it is on, by its id.")
    try arguments.one("TEXT", &text, "What to write down.")
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    switch subject {
    case .claim(let id): parameters.claim = id
    case .attribution(let id): parameters.attribution = id
    }
    parameters.text = text
    let answer = try session.call(NoteAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.note, indent: 0)
    }
  }
}
