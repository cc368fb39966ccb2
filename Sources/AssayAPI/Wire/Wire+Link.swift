package import AssayVocabulary

extension Wire {
  /// A directed relation between two claims.
  package struct Link: WireObject {
    package var id = LinkID(rawValue: 0)
    package var from = ClaimID(rawValue: 0)
    package var to = ClaimID(rawValue: 0)
    package var kind = LinkKind.corroborates
    package var note: String?
    package var live = true
    package var withdrawnBecause: String?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The link's id.")
      fields.required("from", &from, "The claim that says something about the other.")
      fields.required("to", &to, "The other claim.")
      fields.required(
        "kind",
        &kind,
        "confirms: if the first is true so is the second; corroborates: it makes it likelier; contradicts: not both."
      )
      fields.optional("note", &note, "Why they are linked.")
      fields.required("live", &live, "False once it was withdrawn.")
      fields.optional("withdrawnBecause", &withdrawnBecause, "Why it was withdrawn.")
      fields.required("version", &version, "How often it was changed, from 1.")
    }
  }
}
