package import AssayVocabulary

/// The call `attribution.add`.
package enum AttributionAdd: WritingMethod {
  package static let name: StaticString = "attribution.add"
  package static let role = Role.contributor
  package static let summary = "Records that a source asserts, confirms or denies a claim."
  package static let discussion =
    "ifVersion is the claim's version. With via, the carrier's attribution is made as well, or its live one on the claim gains the citation."
  package static let example =
    #"{"claim":"C2","source":"Government of Kazakhstan","stance":"confirms","basis":"firsthand","at":"2025-11-06"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var attribution = AttributionDraft()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      attribution.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var attribution = Wire.Attribution()
    package var attributions: [Wire.Attribution] = []
    package var sources: [Wire.MentionedSource] = []
    package var claim = Wire.Claim()
    package var notices: [Wire.Notice]?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution.")
      fields.required(
        "attributions",
        &attributions,
        "All attributions made or changed, this one first."
      )
      fields.required("sources", &sources, "The sources that speak in them.")
      fields.required("claim", &claim, "The claim with its new assessment.")
      fields.optional("notices", &notices, "What should be looked at, if anything.")
    }
  }
}
