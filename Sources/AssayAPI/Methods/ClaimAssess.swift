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
    package var notices: [Wire.Notice]?
    package var sinceDecision: [String]?
    package var atDecision: Wire.Finding?
    package var algorithm: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim.")
      counts.visit(&fields)
      fields.required("against", &against, "The counts of what opposes it.")
      fields.required("roots", &roots, "The source groups that its traced chains reach.")
      fields.required(
        "singlePoints",
        &singlePoints,
        "The groups without which the strictest count would be 0."
      )
      fields.required("corroboratedBy", &corroboratedBy, "Claims that make it likelier.")
      fields.nullable("first", &first, "The attribution that was first, if one was.")
      fields.required("candidates", &candidates, "Otherwise those that nothing precedes.")
      fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      fields.nullable("suggestedVerdict", &suggestedVerdict, "What the evidence would allow.")
      fields.required("flags", &flags, "What a reviewer should look at, as words for programs.")
      fields.required("chains", &chains, "The paths from the desk to origins.")
      fields.required("chainsAgainst", &chainsAgainst, "The same of what opposes it.")
      fields.required("advice", &advice, "Acts that would make it better known, the best first.")
      fields.required("explanation", &explanation, "All this as sentences.")
      fields.optional("notices", &notices, "What should be settled, if anything.")
      fields.optional(
        "sinceDecision",
        &sinceDecision,
        "For a decided claim: what has changed since, as sentences."
      )
      fields.optional(
        "atDecision",
        &atDecision,
        "For a decided claim: what the assessment found then, on which the verdict stands."
      )
      fields.required("algorithm", &algorithm, "The version of the assessment.")
    }
  }
}
