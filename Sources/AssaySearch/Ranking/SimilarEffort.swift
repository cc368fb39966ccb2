/// How much work a comparison may be.
package struct SimilarEffort: Sendable, Hashable {
  /// How many different words of the text are looked up, the longest first.
  package let lookups: Int
  /// How many claims with a word are looked at, the newest.
  package let postingsPerWord: Int64
  /// How many of these in all, the rarest words first.
  package let postings: Int
  /// How many claims are compared in full.
  package let candidates: Int

  package static let thorough = SimilarEffort(
    lookups: 64,
    postingsPerWord: 2_000,
    postings: 20_000,
    candidates: 60
  )

  /// For a submission whose first look has found something.
  package static let brief = SimilarEffort(
    lookups: 10,
    postingsPerWord: 100,
    postings: 500,
    candidates: 10
  )
}
