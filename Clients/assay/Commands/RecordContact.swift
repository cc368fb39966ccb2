import AssayAPI
import AssayVocabulary

struct RecordContact: CallCommand {
  static let name = "contact"
  static let call = NoteAdd.self
  static let summary = "Records right of reply: who was asked about a claim, when, and the answer."
  static let discussion = ""
  static let examples = [
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-06"#,
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-07 --answer "no comment""#,
  ]
  static let positionals = ["asked"]
  static let ownFields = ["claim", "attribution", "kind"]

  var parameters = NoteAdd.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.visitSubject(&arguments)
    parameters.kind = .contact
    try visitFields(&arguments)
  }

  func draw(_ result: NoteAdd.Result, on page: inout Page) { page.add(result.note, indent: 0) }
}
