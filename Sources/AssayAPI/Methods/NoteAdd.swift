package import AssayVocabulary

/// The call `note.add`.
package enum NoteAdd: WritingMethod {
  package static let name: StaticString = "note.add"
  package static let role = Role.contributor
  package static let summary =
    "Writes down a remark, or a contact for right of reply, on a claim or an attribution."
  package static let discussion =
    "Notes are not changed afterwards: an answer that comes later is another contact."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid]
  package static let example =
    #"{"claim":"C2","kind":"contact","asked":"Ministry of Foreign Affairs","askedAt":"2025-11-06","answer":"no comment"}"#

  package struct Parameters: WireObject {
    package static let title = "NoteAddParameters"

    package var claim: ClaimID?
    package var attribution: AttributionID?
    package var kind = NoteKind.comment
    package var text: String?
    package var asked: String?
    package var askedAt: String?
    package var answer: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.optional("claim", &claim, "The claim it is on.")
      try fields.optional("attribution", &attribution, "Or the attribution it is on.")
      try fields.defaulted(
        "kind",
        &kind,
        "comment, or contact for right of reply; comment unless said."
      )
      try fields.optional("text", &text, "What to write down; a comment needs it.")
      try fields.optional("asked", &asked, "For a contact: who was asked.")
      try fields.optional("askedAt", &askedAt, "For a contact: when.")
      try fields.optional("answer", &answer, "For a contact: what came back.")
    }
  }

  package struct Result: WireObject {
    package static let title = "NoteAdded"

    package var note = Wire.Note()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("note", &note, "The note.")
    }
  }
}
