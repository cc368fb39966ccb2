package import AssayDomain

/// How likely a claim says the same as another text.
package enum SimilarHint: String, Sendable, Hashable, CaseIterable {
  case probably, possibly
  /// It shares words.
  case distantly
}

/// A claim that says much the same as a text.
package struct SimilarClaim: Sendable, Hashable {
  package let claim: Claim
  /// From 0 to 1000: how much of what the text shares with itself it shares with the claim.
  package let score: Int64
  package let hint: SimilarHint
}
