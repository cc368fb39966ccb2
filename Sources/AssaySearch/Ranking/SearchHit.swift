package import AssayDomain

/// A claim that a search found.
package struct SearchHit: Sendable, Hashable {
  package let claim: Claim
  package let summary: AssessmentSummary
  /// The score in thousandths; nil if the results are not ordered by score.
  package let score: Int64?
  /// The claim's text, split into segments that matched and segments that did not.
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
