package import AssayDomain

/// A claim that a search found.
package struct SearchHit: Sendable, Hashable {
  package let claim: Claim
  package let summary: AssessmentSummary
  /// The score in thousandths; nil where the order is another.
  package let score: Int64?
  /// The claim's text with what matched told apart.
  package let segments: [TextSegment]

  package init(
    claim: Claim,
    summary: AssessmentSummary,
    score: Int64?,
    segments: [TextSegment]
  ) {
    self.claim = claim
    self.summary = summary
    self.score = score
    self.segments = segments
  }
}
