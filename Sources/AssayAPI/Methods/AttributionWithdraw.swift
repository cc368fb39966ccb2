package import AssayVocabulary

/// The call `attribution.withdraw`.
package enum AttributionWithdraw: WritingMethod {
  package static let name: StaticString = "attribution.withdraw"
  package static let role = Role.contributor
  package static let summary = "Takes an attribution back; it stays in the history."
  package static let discussion = "A reason is needed. ifVersion is the attribution's version."
  package static let example = #"{"attribution":"A2","reason":"the outlet corrected its report"}"#

  package struct Parameters: WireObject {
    package var attribution = AttributionID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution's id.")
    }
  }

  package typealias Result = Wire.AttributionChanged
}
