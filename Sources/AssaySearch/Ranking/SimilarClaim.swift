package import AssayDomain
package import AssayVocabulary

/// A claim whose text is similar to a given one.
package struct SimilarClaim: Sendable, Hashable {
  package let claim: Claim
  /// The similarity from 0 to 1000, relative to the text's similarity with itself.
  package let score: Int64
  package let hint: SimilarHint
}
