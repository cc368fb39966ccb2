package import AssayVocabulary

/// Parameters that several calls take.
extension Wire {
  /// A claim.
  package struct ClaimParameters: WireObject {
    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
    }
  }

  /// A claim, and which of what is known about it counts.
  package struct ClaimSaidByParameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var saidBy: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.optional("saidBy", &saidBy, SaidBy.doc)
    }
  }

  /// A source.
  package struct SourceParameters: WireObject {
    package var source = SourceReference.name("")

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source's id or one of its names.")
    }
  }
}
