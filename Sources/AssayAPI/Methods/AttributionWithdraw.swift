package import AssayVocabulary

/// The call `attribution.withdraw`.
package enum AttributionWithdraw: WritingMethod {
  package static let name: StaticString = "attribution.withdraw"
  package static let role = Role.contributor
  package static let summary = "Takes an attribution back; it stays in the history."
  package static let discussion =
    "A reason is needed. Without takenBack the desk corrects itself: it was never said so. With takenBack the source said it and took it back that day, and a question about what was said by an earlier day still counts it. A source that says the opposite now has a new attribution that supersedes this one. ifVersion is the attribution's version."
  package static let example = #"{"attribution":"A2","reason":"the outlet corrected its report"}"#

  package struct Parameters: WireObject {
    package var attribution = AttributionID(rawValue: 0)
    package var takenBack: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution's id.")
      fields.optional("takenBack", &takenBack, "When the source itself took it back.")
    }
  }

  package typealias Result = Wire.AttributionChanged
}
