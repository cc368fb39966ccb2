package import AssayVocabulary

/// The part of an assessment that lists show, filter and sort by.
package struct AssessmentSummary: Hashable, Sendable {
  package var independent: Int = 0
  package var vouched: Int = 0
  package var possible: Int = 0
  package var credibility: Int = 6
  /// Whether a vouched report speaks against the claim.
  package var isContradicted = false
  package var first: AttributionID?

  /// The summary of a claim that no source has spoken about.
  package static let unjudged = AssessmentSummary()

  package init() {}

  package var counts: Counts {
    Counts(independent: independent, vouched: vouched, possible: possible)
  }
}
