package import AssayVocabulary

extension Wire {
  /// What somebody should look at in what a call recorded, although nothing forbids it.
  package struct Notice: WireObject {
    package var kind = NoticeKind.oppositeWord
    package var text = ""
    package var remedies: [Remedy] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("kind", &kind, "What it is about, as a word for programs.")
      fields.required("text", &text, "The same for people.")
      fields.required("remedies", &remedies, "The calls of which one settles it.")
    }
  }
}
