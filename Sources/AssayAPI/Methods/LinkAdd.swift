package import AssayVocabulary

/// The call `link.add`.
package enum LinkAdd: WritingMethod {
  package static let name: StaticString = "link.add"
  package static let role = Role.contributor
  package static let summary =
    "Links two claims: the first confirms, corroborates or contradicts the other."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid]
  package static let example = #"{"from":"C4","to":"C2","kind":"confirms"}"#

  package struct Parameters: WireObject {
    package var from = ClaimID(rawValue: 0)
    package var to = ClaimID(rawValue: 0)
    package var kind = LinkKind.corroborates
    package var note: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("from", &from, "The claim that says something about the other.")
      fields.required("to", &to, "The other claim.")
      fields.required(
        "kind",
        &kind,
        "confirms: if the first is true so is the second; corroborates: it makes it likelier; contradicts: not both."
      )
      fields.optional("note", &note, "Why they are linked.")
    }
  }

  package typealias Result = Wire.LinkChanged
}
