import Glibc

/// Weights of terms, from the number of claims that have them.
package struct TermWeights {
  /// The length of a typical claim in words, to which bm25 compares others.
  package static let usualLength = 15.0
  /// The most claims that may have a rare word, however large the archive.
  package static let maximumRareCount: Int64 = 64

  /// The number of all claims.
  private let claimCount: Int64

  package init(claimCount: Int64) { self.claimCount = claimCount }

  /// Returns the bm25 weight of a term that `count` claims have: its inverse document frequency.
  package func weight(ofCount count: Double) -> Double {
    Self.logarithm(1 + max(0, Double(claimCount) - count + 0.5) / (count + 0.5))
  }

  /// Estimates how many claims have a term if the newest `found` of them reach back to the claim `oldest`.
  ///
  /// If fewer claims than the `limit` of the lookup have the term, the result is `found`.
  package func estimate(_ found: Int64, of limit: Int64, oldest: Int64) -> Double {
    guard found == limit, claimCount >= oldest else { return Double(found) }
    return Double(found) * Double(claimCount) / Double(claimCount - oldest + 1)
  }

  /// The number of claims from which on a word is too common to suggest equal content.
  package var rareCount: Int64 {
    min(Self.maximumRareCount, max(8, Int64((Double(claimCount) / 30).squareRoot())))
  }

  /// Returns the natural logarithm.
  static func logarithm(_ number: Double) -> Double { log(number) }
}
