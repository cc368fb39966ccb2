package import AssayVocabulary

/// The call `attribution.edit`.
package enum AttributionEdit: WritingMethod {
  package static let name: StaticString = "attribution.edit"
  package static let role = Role.contributor
  package static let summary = "Corrects an attribution; what is not given stays as it is."
  package static let discussion =
    "What it said before stays in the history; to take back that it was said at all, withdraw it. ifVersion is the attribution's version."
  package static let example =
    #"{"attribution":"A4","at":"2025-11-06","verb":"announced","url":null}"#

  package struct Parameters: WireObject {
    package var attribution = AttributionID(rawValue: 0)
    package var edit = AttributionCorrection(createsSources: true)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution's id.")
      edit.visit(&fields)
    }
  }

  package typealias Result = Wire.AttributionChanged
}
