import Glibc

/// How much terms tell about a claim, from the number of claims that have them.
package struct TermWeights {
  /// The length of a usual claim in words, by which bm25 judges others.
  package static let usualLength = 15.0
  /// The most claims that a rare word may have, in an archive however large.
  package static let maximumRareCount: Int64 = 64

  /// How many claims there are.
  private let claimCount: Int64

  package init(claimCount: Int64) { self.claimCount = claimCount }

  /// The weight in bm25 of a term that so many claims have: the inverse document frequency.
  package func weight(ofCount count: Double) -> Double {
    Self.logarithm(1 + max(0, Double(claimCount) - count + 0.5) / (count + 0.5))
  }

  /// How many claims in all have a term, when the newest `found` of them reach back to the claim `oldest`.
  ///
  /// Of terms that fewer claims have than the `limit` of a look-up, that is `found`.
  package func estimate(_ found: Int64, of limit: Int64, oldest: Int64) -> Double {
    guard found == limit, claimCount >= oldest else { return Double(found) }
    return Double(found) * Double(claimCount) / Double(claimCount - oldest + 1)
  }

  /// From how many claims on a word is too common to say that two claims have the same content.
  package var rareCount: Int64 {
    min(Self.maximumRareCount, max(8, Int64((Double(claimCount) / 30).squareRoot())))
  }

  /// The natural logarithm.
  static func logarithm(_ number: Double) -> Double { log(number) }
}
