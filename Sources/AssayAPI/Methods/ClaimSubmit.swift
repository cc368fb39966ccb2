package import AssayVocabulary

/// The call `claim.submit`.
package enum ClaimSubmit: WritingMethod {
  package static let name: StaticString = "claim.submit"
  package static let role = Role.contributor
  package static let summary = "Submits a claim, with who said it where that is known."
  package static let discussion =
    "With via, two attributions are made: the original, which the desk has not seen, and the carrier's, which cites it."
  package static let errors: [ErrorKind] = [.invalid, .notFound, .conflict]
  package static let example =
    #"{"text":"Kazakhstan is preparing to join the Abraham Accords","attribution":{"source":"Axios","verb":"reported","via":"Naya Kashmir"}}"#

  package struct Parameters: WireObject {
    package var claim = ClaimDraft()
    package var attribution: AttributionDraft?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      claim.visit(&fields)
      fields.optional("attribution", &attribution, "Who said it.")
    }
  }

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var attributions: [Wire.Attribution] = []
    package var sources: [Wire.MentionedSource] = []
    package var similar: [Wire.SimilarClaim] = []
    package var notices: [Wire.Notice]?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim as it is now.")
      fields.required(
        "attributions",
        &attributions,
        "The attributions made or changed, the original first."
      )
      fields.required("sources", &sources, "The sources that speak in them.")
      fields.required(
        "similar",
        &similar,
        "Earlier claims that probably or possibly say the same; claim.similar looks more closely."
      )
      fields.optional("notices", &notices, "What should be looked at, if anything.")
    }
  }
}
