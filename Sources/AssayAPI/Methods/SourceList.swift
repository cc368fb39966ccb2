package import AssayVocabulary

/// The call `source.list`.
package enum SourceList: ReadingMethod {
  package static let name: StaticString = "source.list"
  package static let summary = "Lists sources, oldest first."
  package static let errors: [ErrorKind] = [.invalid]
  package static let example = #"{"kind":"outlet","limit":20}"#

  package struct Parameters: WireObject {
    package var kind: SourceKind?
    package var page = Wire.PageParameters()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("kind", &kind, "Only sources of this kind.")
      page.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var sources: [Wire.Source] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("sources", &sources, "The sources of this page.")
      fields.nextCursor(&nextCursor)
    }
  }
}
