package import AssayVocabulary

extension SourceDraft: WireObject {
  package init() { self.init(name: "", kind: .other, reliability: .unrated) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("name", &name, "Its name, up to 200 characters.")
    fields.defaulted("kind", &kind, "What it is; other unless said.")
    fields.defaulted("reliability", &reliability, "Its letter, A to F; F unless said.")
    fields.optional(
      "named",
      &isNamed,
      "Whether it stands with its name for what it says; true unless its kind is unnamed."
    )
    fields.optional("partOf", &partOf, "Its owner or command: sources under one count once.")
    fields.optional("carrier", &carrier, "For an unnamed source: to whom it spoke.")
    fields.defaulted("aliases", &aliases, "Other names to find it by.")
    fields.optional("url", &url, "Where to find it.")
    fields.optional("notes", &notes, "What the desk knows about it.")
  }
}

extension SourceCorrection {
  /// Passes the fields of a call that edits a source to the visitor.
  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("name", &name, "Its name.")
    fields.optional("kind", &kind, "What it is.")
    fields.optional("reliability", &reliability, "Its letter, A to F.")
    fields.optional("named", &isNamed, "Whether it stands with its name for what it says.")
    fields.optional("aliases", &aliases, "All its other names, in place of those it has.")
    fields.amended("partOf", &partOf, "Its owner or command.")
    fields.amended("carrier", &carrier, "For an unnamed source: to whom it spoke.")
    fields.amended("url", &url, "Where to find it.")
    fields.amended("notes", &notes, "What the desk knows about it.")
  }
}
