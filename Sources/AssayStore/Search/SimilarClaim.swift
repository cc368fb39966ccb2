package import AssayDomain
package import AssayVocabulary

/// A claim that says much the same as a text.
package struct SimilarClaim: Sendable, Hashable {
  package let claim: Claim
  /// From 0 to 1000: how much of what the text shares with itself it shares with the claim.
  package let score: Int64
  package let hint: SimilarHint
}

/// How much work a comparison may be.
struct SimilarEffort: Hashable {
  /// How many different words of the text are looked up, the longest first.
  var lookups: Int
  /// How many claims with a word are looked at, the newest.
  var postingsPerWord: Int64
  /// How many of these in all, the rarest words first.
  var postings: Int
  /// How many claims are compared in full.
  var candidates: Int

  static let thorough = SimilarEffort(
    lookups: 64,
    postingsPerWord: 2_000,
    postings: 20_000,
    candidates: 60
  )

  /// For a submission whose first look has found something.
  static let brief = SimilarEffort(
    lookups: 10,
    postingsPerWord: 100,
    postings: 500,
    candidates: 10
  )
}
