package import AssayVocabulary

/// The call `claim.assess`.
package enum ClaimAssess: ReadingMethod {
  package static let name: StaticString = "claim.assess"
  package static let summary = "Tells how well a claim is corroborated, why, and what would help."
  package static let discussion = "Of a merged claim, the one it is merged into is assessed."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"claim":"C2"}"#

  package typealias Parameters = Wire.ClaimSaidByParameters

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var counts = Wire.Counts()
    package var against = Wire.Counts()
    package var roots: [SourceID] = []
    package var singlePoints: [SourceID] = []
    package var corroboratedBy: [ClaimID] = []
    package var first: AttributionID?
    package var candidates: [AttributionID] = []
    package var credibility: Int64 = 6
    package var suggestedVerdict: Verdict?
    package var flags: [String] = []
    package var chains: [Wire.Chain] = []
    package var chainsAgainst: [Wire.Chain] = []
    package var advice: [Wire.Advice] = []
    package var explanation: [String] = []
    package var sinceDecision: [String]?
    package var atDecision: Wire.Finding?
    package var algorithm: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim.")
      try counts.visit(&fields)
      try fields.required("against", &against, "The counts of what opposes it.")
      try fields.required("roots", &roots, "The source groups that its traced chains reach.")
      try fields.required("singlePoints", &singlePoints, "Groups whose loss would leave nothing.")
      try fields.required("corroboratedBy", &corroboratedBy, "Claims that make it likelier.")
      try fields.nullable("first", &first, "The attribution that was first, if one was.")
      try fields.required("candidates", &candidates, "Otherwise those that nothing precedes.")
      try fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      try fields.nullable("suggestedVerdict", &suggestedVerdict, "What the evidence would allow.")
      try fields.required("flags", &flags, "What a reviewer should look at, as words for programs.")
      try fields.required("chains", &chains, "The paths from the desk to origins.")
      try fields.required("chainsAgainst", &chainsAgainst, "The same of what opposes it.")
      try fields.required(
        "advice",
        &advice,
        "Acts that would make it better known, the best first."
      )
      try fields.required("explanation", &explanation, "All this as sentences.")
      try fields.optional(
        "sinceDecision",
        &sinceDecision,
        "For a decided claim: what has changed since, as sentences."
      )
      try fields.optional(
        "atDecision",
        &atDecision,
        "For a decided claim: what the assessment found then, on which the verdict stands."
      )
      try fields.required("algorithm", &algorithm, "The version of the assessment.")
    }
  }
}
