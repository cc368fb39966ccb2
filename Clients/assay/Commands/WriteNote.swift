import AssayAPI
import AssayVocabulary

struct WriteNote: CallCommand {
  static let name = "note"
  static let call = NoteAdd.self
  static let summary = "Writes a remark down on a claim or attribution."
  static let discussion = ""
  static let examples = [
    #"note C2 "the ministry has a briefing on Friday""#,
    #"note A4 "the headline was changed at noon""#,
  ]

  var parameters = NoteAdd.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.visitSubject(&arguments)
    let doc = Doc("What to write down.", fields: "text")
    try arguments.one("TEXT", &parameters.text, doc)
  }

  func draw(_ result: NoteAdd.Result, on page: inout Page) { page.add(result.note, indent: 0) }
}
