package import AssayDomain
package import AssayVocabulary

/// A claim that says much the same as a text.
package struct SimilarClaim: Sendable, Hashable {
  package let claim: Claim
  /// From 0 to 1000: how much of what the text shares with itself it shares with the claim.
  package let score: Int64
  package let hint: SimilarHint
}
