package import AssayVocabulary

/// The part of an assessment that lists show, filter and sort by.
package struct AssessmentSummary: Hashable, Sendable {
  package var independent: Int
  package var vouched: Int
  package var possible: Int
  package var credibility: Int
  /// Whether something vouched for speaks against the claim.
  package var isContradicted: Bool
  package var first: AttributionID?

  package init(
    independent: Int,
    vouched: Int,
    possible: Int,
    credibility: Int,
    isContradicted: Bool,
    first: AttributionID?
  ) {
    self.independent = independent
    self.vouched = vouched
    self.possible = possible
    self.credibility = credibility
    self.isContradicted = isContradicted
    self.first = first
  }
  package var counts: Counts {
    Counts(independent: independent, vouched: vouched, possible: possible)
  }
}
