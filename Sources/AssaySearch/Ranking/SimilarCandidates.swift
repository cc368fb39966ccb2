/// The claims that share words of a text, collected one word at a time.
package struct SimilarCandidates {
  private static let maximumWordCount = 24
  /// This many of the rarest words count even if many claims have them.
  private static let leastWordCount = 5
  private static let commonShare = 0.1

  private let claimCount: Int64
  private let terms: TermWeights
  private var found: [(stem: String, count: Double, claims: [Int64])] = []
  /// The weight of each word.
  package private(set) var weights: [String: Double] = [:]

  package init(claimCount: Int64) {
    self.claimCount = claimCount
    terms = TermWeights(claimCount: claimCount)
  }

  /// Adds the claims that have a word, newest first, from a lookup of at most `limit`.
  package mutating func add(_ stem: String, _ claims: [Int64], limit: Int64) {
    let count = terms.estimate(Int64(claims.count), of: limit, oldest: claims.last ?? 0)
    weights[stem] = terms.weight(ofCount: count)
    if !claims.isEmpty { found.append((stem, count, claims)) }
  }

  /// Returns the claims that share most with the text, the best first; among equal ones the newest.
  ///
  /// The rarest words are counted first, until `maximumPostings` claims have been counted.
  package func ranked(maximumPostings: Int) -> [Int64] {
    let rarest = found.sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
    var scores: [Int64: Double] = [:]
    var postings = 0
    for (place, word) in rarest.prefix(Self.maximumWordCount).enumerated() {
      guard postings < maximumPostings,
        place < Self.leastWordCount || word.count <= Self.commonShare * Double(claimCount)
      else { break }
      postings += word.claims.count
      for claim in word.claims { scores[claim, default: 0] += weights[word.stem] ?? 0 }
    }
    return scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
  }
}
