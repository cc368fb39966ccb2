package import AssayVocabulary

/// The call `evidence.get`.
package enum EvidenceGet: ReadingMethod {
  package static let name: StaticString = "evidence.get"
  package static let summary =
    "Reads a piece of evidence, with its content where that is kept and asked for."
  package static let discussion = "The content is checked against its hash before it is sent."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"evidence":"E1","content":true}"#

  package struct Parameters: WireObject {
    package var evidence = EvidenceID(rawValue: 0)
    package var content = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("evidence", &evidence, "The evidence's id.")
      fields.defaulted("content", &content, "Whether to send the content that is kept.")
    }
  }

  package struct Result: WireObject {
    package var evidence = Wire.Evidence()
    package var content: Wire.Content?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("evidence", &evidence, "The evidence.")
      fields.optional("content", &content, "Its content as Base64, where kept and asked for.")
    }
  }
}
