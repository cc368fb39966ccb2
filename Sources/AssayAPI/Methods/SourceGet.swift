package import AssayVocabulary

/// The call `source.get`.
package enum SourceGet: ReadingMethod {
  package static let name: StaticString = "source.get"
  package static let summary = "Reads one source and the group it counts in."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"source":"Axios"}"#

  package typealias Parameters = Wire.SourceParameters

  package struct Result: WireObject {
    package var source = Wire.Source()
    package var group = SourceID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source.")
      fields.required(
        "group",
        &group,
        "The top of its partOf chain: sources with the same one count once."
      )
    }
  }
}
