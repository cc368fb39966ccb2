import AssayDesk
import AssayDomain
import Glibc
import SQLite

/// In how many claims words are, counted in the newest ones alone where they are in many.
struct TermStatistics {
  /// The length of a usual claim in words, by which bm25 judges others.
  static let usualLength = 15.0

  private static let maximumCount: Int64 = 1_000

  private let store: StoreConnection
  /// The newest claim that counts.
  private let bound: Int64

  init(_ store: StoreConnection, bound: Int64) {
    self.store = store
    self.bound = bound
  }

  /// The weight of a term in bm25: the inverse document frequency, of a phrase the sum of its words'.
  func weight(of term: FoldedTerm) throws(DeskError) -> Double {
    if term.isPrefix, term.words.count == 1 {
      return weight(ofCount: try count(MatchExpression.one(term)))
    }
    var weight = 0.0
    for word in term.words {
      weight += self.weight(ofCount: try count(MatchExpression.word(word.stem)))
    }
    return weight
  }

  func weight(ofCount count: Double) -> Double {
    let all = Double(bound)
    return Self.logarithm(1 + max(0, all - count + 0.5) / (count + 0.5))
  }

  /// The natural logarithm.
  static func logarithm(_ number: Double) -> Double { log(number) }

  /// About how many claims match.
  private func count(_ expression: String) throws(DeskError) -> Double {
    let statement = try store.statement(
      """
      SELECT count(*), min(rowid) FROM (SELECT rowid FROM claim_words WHERE claim_words MATCH ?1 \
      AND rowid <= ?2 ORDER BY rowid DESC LIMIT ?3)
      """
    )
    statement.bind(expression, at: 1)
    statement.bind(bound, at: 2)
    statement.bind(Self.maximumCount, at: 3)
    let (found, oldest) =
      try statement.only { (count: $0.integer(0), oldest: $0.integer(1)) } ?? (0, 0)
    return Self.estimate(found, of: Self.maximumCount, oldest: oldest, bound: bound)
  }

  /// How many there are in all, when the newest `found` of them reach back to `oldest`.
  static func estimate(_ found: Int64, of limit: Int64, oldest: Int64, bound: Int64) -> Double {
    guard found == limit, bound >= oldest else { return Double(found) }
    return Double(found) * Double(bound) / Double(bound - oldest + 1)
  }
}
