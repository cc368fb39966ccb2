/// Limits on the work for a comparison.
package struct SimilarEffort: Sendable, Hashable {
  /// How many distinct words of the text are looked up, the longest first.
  package let lookups: Int
  /// How many of the newest claims with a word are considered.
  package let postingsPerWord: Int64
  /// How many claims are counted over all words, the rarest words first.
  package let postings: Int
  /// How many claims are compared in full.
  package let candidates: Int

  package static let thorough = SimilarEffort(
    lookups: 64,
    postingsPerWord: 2_000,
    postings: 20_000,
    candidates: 60
  )

  /// The limits for a submission whose first lookup has found a similar claim.
  package static let brief = SimilarEffort(
    lookups: 10,
    postingsPerWord: 100,
    postings: 500,
    candidates: 10
  )
}
