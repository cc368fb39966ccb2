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

  package typealias Parameters = NoteDraft

  package struct Result: WireObject {
    package var note = Wire.Note()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("note", &note, "The note.")
    }
  }
}
