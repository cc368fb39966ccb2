import AssayAPI
import AssayVocabulary

/// A command that writes down a remark, or a contact for right of reply.
struct NoteCommand: Command {
  let kind: NoteKind
  let summary: String
  let examples: [String]
  var parameters = NoteAdd.Parameters()

  var calls: [any Method.Type] { [NoteAdd.self] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.subject(&parameters.claim, &parameters.attribution)
    parameters.kind = kind
    guard kind == .contact else {
      return try arguments.one("TEXT", &parameters.text, Doc("What to write down.", fields: "text"))
    }
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
