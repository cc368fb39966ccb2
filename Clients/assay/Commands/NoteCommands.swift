import AssayAPI
import AssayVocabulary

struct WriteNote: Command {
  let summary = "Writes a remark down on a claim or attribution."
  let examples = [
    #"note C2 "the ministry has a briefing on Friday""#,
    #"note A4 "the headline was changed at noon""#,
  ]
  let calls: [any Method.Type] = [NoteAdd.self]

  var parameters = NoteAdd.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.subject(&parameters.claim, &parameters.attribution)
    try arguments.one("TEXT", &parameters.text, Doc("What to write down.", fields: "text"))
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(NoteAdd.self, parameters) { $1.add($0.note, indent: 0) }
  }
}

struct RecordContact: Command {
  let summary = "Records right of reply: who was asked about a claim, when, and the answer."
  let examples = [
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-06"#,
    #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-07 --answer "no comment""#,
  ]
  let calls: [any Method.Type] = [NoteAdd.self]

  var parameters = NoteAdd.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.subject(&parameters.claim, &parameters.attribution)
    parameters.kind = .contact
    let own = ["claim", "attribution", "kind"]
    try arguments.fields(of: &parameters, positionals: ["asked"], except: own)
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(NoteAdd.self, parameters) { $1.add($0.note, indent: 0) }
  }
}

extension ArgumentVisitor {
  /// Takes the id of what evidence or a note is on.
  mutating func subject(
    _ claim: inout ClaimID?,
    _ attribution: inout AttributionID?
  ) throws(UsageError) {
    let doc = Doc("What it is on, by its id.", fields: "claim", "attribution")
    let argument = Argument(.one, placeholder: "CLAIM|ATTRIBUTION", doc)
    try visit(argument) { (word, _) throws(UsageError) in
      (claim, attribution) = (ClaimID(text: word), AttributionID(text: word))
      guard claim == nil, attribution == nil else { return }
      throw UsageError("\"\(word)\" is not the id of a claim or attribution, such as C2 or A7")
    }
  }
}
