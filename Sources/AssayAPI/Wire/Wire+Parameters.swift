package import AssayVocabulary

/// Parameters that several methods take.
extension Wire {
  /// The parameters of a method about a claim.
  package struct ClaimParameters: WireObject {
    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
    }
  }

  /// The parameters of a method about a claim and the statements made by a date.
  package struct ClaimSaidByParameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var saidBy: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.optional("saidBy", &saidBy, SaidBy.doc)
    }
  }

  /// The parameters of a method about a source.
  package struct SourceParameters: WireObject {
    package var source = SourceReference.name("")

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source's id or one of its names.")
    }
  }
}
