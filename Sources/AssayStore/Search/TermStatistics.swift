import AssayDesk
import AssaySearch
import SQLite

/// How many claims contain each word; common words are counted in the newest claims only.
struct TermStatistics {
  private static let maximumCount: Int64 = 1_000

  private let store: StoreConnection
  /// The newest claim that is counted.
  private let bound: Int64
  private let weights: TermWeights

  init(_ store: StoreConnection, bound: Int64) {
    self.store = store
    self.bound = bound
    weights = TermWeights(claimCount: bound)
  }

  /// The weight of a term in bm25: its inverse document frequency; for a phrase, the sum over its words.
  func weight(of term: FoldedTerm) throws(DeskError) -> Double {
    if term.isPrefix, term.words.count == 1 {
      return weights.weight(ofCount: try count(MatchExpression.one(term)))
    }
    var weight = 0.0
    for word in term.words {
      weight += weights.weight(ofCount: try count(MatchExpression.word(word.stem)))
    }
    return weight
  }

  /// Estimates how many claims match.
  private func count(_ expression: String) throws(DeskError) -> Double {
    let counts = try store.statement(
      """
      SELECT count(*), min(rowid) FROM (SELECT rowid FROM claim_words WHERE claim_words MATCH ?1 \
      AND rowid <= ?2 ORDER BY rowid DESC LIMIT ?3)
      """
    ).bind(expression, bound, Self.maximumCount).fetchOne { ($0.integer(0), $0.integer(1)) }
    let (found, oldest) = counts ?? (0, 0)
    return weights.estimate(found, of: Self.maximumCount, oldest: oldest)
  }
}
