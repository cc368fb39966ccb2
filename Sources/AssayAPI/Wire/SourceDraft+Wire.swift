package import AssayVocabulary

extension SourceDraft: WireObject {
  package init() { self.init(name: "", kind: .other, reliability: .unrated) }

  package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
    try fields.required("name", &name, "Its name, up to 200 characters.")
    try fields.defaulted("kind", &kind, "What it is; other unless said.")
    try fields.defaulted("reliability", &reliability, "Its letter, A to F; F unless said.")
    try fields.optional(
      "named",
      &isNamed,
      "Whether it stands with its name for what it says; true unless its kind is unnamed."
    )
    try fields.optional("partOf", &partOf, "Its owner or command: sources under one count once.")
    try fields.optional("carrier", &carrier, "For an unnamed source: to whom it spoke.")
    try fields.defaulted("aliases", &aliases, "Other names to find it by.")
    try fields.optional("url", &url, "Where to find it.")
    try fields.optional("notes", &notes, "What the desk knows about it.")
  }
}

extension SourceCorrection {
  /// Hands its fields to the visitor, as a call has them that edits a source.
  mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
    try fields.optional("name", &name, "Its name.")
    try fields.optional("kind", &kind, "What it is.")
    try fields.optional("reliability", &reliability, "Its letter, A to F.")
    try fields.optional("named", &isNamed, "Whether it stands with its name for what it says.")
    try fields.optional("aliases", &aliases, "All its other names, in place of those it has.")
    try fields.amended("partOf", &partOf, "Its owner or command.")
    try fields.amended("carrier", &carrier, "For an unnamed source: to whom it spoke.")
    try fields.amended("url", &url, "Where to find it.")
    try fields.amended("notes", &notes, "What the desk knows about it.")
  }
}
