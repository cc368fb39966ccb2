package import AssayVocabulary

/// The call `source.edit`.
package enum SourceEdit: WritingMethod {
  package static let name: StaticString = "source.edit"
  package static let role = Role.contributor
  package static let summary =
    "Corrects what is known of a source; what is not given stays as it is."
  package static let discussion =
    "Claims that hear the source are assessed again. A source that leaves the kind unnamed counts as named unless said otherwise. ifVersion is the source's version."
  package static let example = #"{"source":"Axios","reliability":"B","partOf":"Cox Enterprises"}"#

  package struct Parameters: WireObject {
    package var source = SourceReference.name("")
    package var edit = SourceCorrection()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source's id or one of its names.")
      edit.visit(&fields)
    }
  }

  package typealias Result = Wire.SourceChanged
}
