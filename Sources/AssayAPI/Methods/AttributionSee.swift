package import AssayVocabulary

/// The call `attribution.see`.
package enum AttributionSee: WritingMethod {
  package static let name: StaticString = "attribution.see"
  package static let role = Role.contributor
  package static let summary = "Records that the desk has seen an attribution's original."
  package static let discussion = "ifVersion is the attribution's version."
  package static let example = #"{"attribution":"A2","url":"https://www.axios.com/"}"#

  package struct Parameters: WireObject {
    package var attribution = AttributionID(rawValue: 0)
    package var url: String?
    package var at: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution's id.")
      fields.optional("url", &url, "Where the original can be read.")
      fields.optional("at", &at, "When the source spoke, as the original tells.")
    }
  }

  package typealias Result = Wire.AttributionChanged
}
