import AssayDesk
import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import SQLite

/// The claims that a search must check, newest first.
struct SearchCandidates {
  private enum Origin {
    /// Claims whose present or former text matches according to the index.
    case words(String)
    /// The complete list of ids.
    case known([Int64])
    /// Claims that meet these conditions of a list.
    case list([ClaimCondition])
  }

  private let snapshot: ReadSnapshot
  private let origin: Origin

  init(_ plan: SearchPlan, _ limits: SearchLimits, in snapshot: ReadSnapshot) throws(DeskError) {
    self.snapshot = snapshot
    if let positive = snapshot.past == nil ? plan.expression.text : plan.positiveExpression {
      origin = .words(positive)
    } else if let term = plan.quoted {
      origin = .known(
        try snapshot.withSurvivors(snapshot.claimsQuoting(term, count: limits.ranked))
      )
    } else if let sources = plan.sources {
      origin = .known(try snapshot.withSurvivors(snapshot.claimsOf(sources)))
    } else {
      origin = .list(plan.narrowing)
    }
  }

  /// Returns the next ids in descending order; an empty result means the end, a result shorter than `count` does not.
  mutating func next(below last: Int64, count: Int) throws(DeskError) -> [Int64] {
    switch origin {
    case .words(let expression):
      let current = try snapshot.claims(matching: expression, upTo: last - 1, count: count)
      guard snapshot.past != nil else { return current }
      let closed = try snapshot.claims(onceMatching: expression, upTo: last - 1, count: count)
      // Where one list was cut off, ids below its last one are not known yet, so the other list is cut there too.
      let ends = [current, closed].compactMap { $0.count == count ? $0.last : nil }
      let end = ends.max() ?? 0
      return Set(current + closed).filter { $0 >= end }.sorted(by: >)
    case .known(let ids):
      return Array(ids.lazy.filter { $0 < last }.prefix(count))
    case .list(let filter):
      return try snapshot.ids(filter, below: last, count: count)
    }
  }
}

extension SearchPlan {
  /// The expression without exclusions, which only the text of the past moment can decide.
  fileprivate var positiveExpression: String? {
    var positive = matcher
    positive.excluded = []
    return MatchExpression(positive).text
  }
}

extension ReadSnapshot {
  /// Returns up to `count` of the newest claims up to a given one whose text matches.
  func claims(
    matching expression: String,
    upTo bound: Int64,
    count: Int
  ) throws(DeskError) -> [Int64] {
    try store.statement(
      """
      SELECT rowid FROM claim_words WHERE claim_words MATCH ?1 AND rowid <= ?2 \
      ORDER BY rowid DESC LIMIT ?3
      """
    ).bind(expression, bound, count).fetchAll { $0.integer(0) }
  }

  /// Returns up to `count` of the newest claims up to a given one whose former text matched.
  func claims(
    onceMatching expression: String,
    upTo bound: Int64,
    count: Int
  ) throws(DeskError) -> [Int64] {
    try store.statement(
      """
      SELECT DISTINCT rowid >> 32 FROM claim_words_was \
      WHERE claim_words_was MATCH ?1 AND rowid >> 32 <= ?2 ORDER BY 1 DESC LIMIT ?3
      """
    ).bind(expression, bound, count).fetchAll { $0.integer(0) }
  }

  /// Returns claims with such words in a present or former quote, from at most `count` of the newest quotes.
  fileprivate func claimsQuoting(_ term: FoldedTerm, count: Int) throws(DeskError) -> [Int64] {
    try store.statement(
      """
      SELECT DISTINCT claim FROM (\
      SELECT a.claim FROM (SELECT rowid FROM quote_words WHERE quote_words MATCH ?1 \
      ORDER BY rowid DESC LIMIT ?2) q JOIN attribution a ON a.id = q.rowid \
      UNION ALL SELECT a.claim FROM (SELECT rowid FROM quote_words_was \
      WHERE quote_words_was MATCH ?1 ORDER BY rowid DESC LIMIT ?2) w \
      JOIN attribution a ON a.id = w.rowid >> 32)
      """
    ).bind(MatchExpression.one(term), count).fetchAll { $0.integer(0) }
  }

  /// Returns claims that one of these sources has or had spoken about.
  fileprivate func claimsOf(_ sources: Set<SourceID>) throws(DeskError) -> [Int64] {
    var claims: [Int64] = []
    for source in sources {
      let statement =
        past == nil
        ? try store.statement("SELECT DISTINCT claim FROM attribution WHERE source = ?1")
        : try store.statement(
          """
          SELECT claim FROM attribution WHERE source = ?1 \
          UNION SELECT claim FROM attribution_was WHERE source = ?1
          """
        )
      claims += try statement.bind(source).fetchAll { $0.integer(0) }
    }
    return claims
  }

  /// Returns the claims and those that they were ever merged into, newest first.
  fileprivate func withSurvivors(_ claims: [Int64]) throws(DeskError) -> [Int64] {
    let statement = try store.statement(
      """
      SELECT id, merged_into FROM claim WHERE merged_into IS NOT NULL \
      UNION SELECT id, merged_into FROM claim_was WHERE merged_into IS NOT NULL
      """
    )
    var targets: [Int64: [Int64]] = [:]
    for (id, target) in try statement.fetchAll({ ($0.integer(0), $0.integer(1)) }) {
      targets[id, default: []].append(target)
    }
    var all = Set(claims)
    var fresh = Array(all)
    while let claim = fresh.popLast() {
      for target in targets[claim] ?? [] where all.insert(target).inserted { fresh.append(target) }
    }
    return all.sorted(by: >)
  }

  fileprivate func ids(
    _ filter: [ClaimCondition],
    below last: Int64,
    count: Int
  ) throws(DeskError) -> [Int64] {
    let position = ClaimPosition(id: ClaimID(rawValue: last), credibility: 6, place: nil)
    guard try canStreamRows() else {
      return try claims(filter, order: .newest, after: position, count: count).map(\.claim.key)
    }
    var ids: [Int64] = []
    try streamRows(
      filter,
      order: .newest,
      after: position,
      count: count,
      columns: ClaimRowCursor.Columns([.id])
    ) {
      (row) throws(DeskError) in
      ids.append(row.id.rawValue)
      return true
    }
    return ids
  }
}
