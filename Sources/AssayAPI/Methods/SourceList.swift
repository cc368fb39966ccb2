package import AssayVocabulary

/// The call `source.list`.
package enum SourceList: ReadingMethod {
  package static let name: StaticString = "source.list"
  package static let summary = "Lists sources, oldest first."
  package static let errors: [ErrorKind] = [.invalid]
  package static let example = #"{"kind":"outlet","limit":20}"#

  package struct Parameters: WireObject {
    package static let title = "SourceListParameters"

    package var kind: SourceKind?
    package var limit: Int64 = 50
    package var cursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.optional("kind", &kind, "Only sources of this kind.")
      try fields.defaulted("limit", &limit, "How many at the most, 1 to 500; 50 unless said.")
      try fields.optional("cursor", &cursor, "Where the page before ended, as its nextCursor says.")
    }
  }

  package struct Result: WireObject {
    package static let title = "Sources"

    package var sources: [Wire.Source] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("sources", &sources, "The sources of this page.")
      try fields.nullable(
        "nextCursor",
        &nextCursor,
        "Give it as cursor for the next page; null at the end."
      )
    }
  }
}
