package import AssayDesk
import AssayDomain
package import AssaySearch
package import AssayVocabulary
import SQLite

extension ReadSnapshot {
  /// Whether the snapshot is of a past moment rather than of now.
  package var isPast: Bool { past != nil }

  /// Returns up to `count` claims that a query finds, from behind a position.
  ///
  /// In the past, and if no word must match, the order must be by age.
  package func search(
    _ query: SearchQuery,
    order: SearchSort,
    after position: SearchPosition?,
    count: Int,
    limits: SearchLimits = .standard
  ) throws(DeskError) -> SearchPage {
    let plan = try SearchPlan(query, in: self)
    if order == .relevance, past == nil, plan.expression.text != nil {
      return try ranked(plan, after: position, count: count, limits)
    }
    return try newest(plan, after: position, count: count, limits)
  }

  private func newest(
    _ plan: SearchPlan,
    after position: SearchPosition?,
    count: Int,
    _ limits: SearchLimits
  ) throws(DeskError) -> SearchPage {
    var candidates = try SearchCandidates(plan, limits, in: self)
    var page = SearchPage()
    var last = position?.id.rawValue ?? .max
    var examined = 0
    while examined < limits.examined {
      let ids = try candidates.next(below: last, count: min(limits.examined, max(200, count + 1)))
      for id in ids {
        guard let hit = try plan.hit(ClaimID(rawValue: id), score: nil) else {
          last = id
          continue
        }
        guard page.hits.count < count else {
          page.next = SearchPosition(bound: hit.claim.id, score: 0, id: ClaimID(rawValue: last))
          return page
        }
        page.hits.append(hit)
        last = id
      }
      guard !ids.isEmpty else { return page }
      examined += ids.count
      if past != nil { try store.renewRead() }
    }
    page.next = SearchPosition(
      bound: ClaimID(rawValue: last),
      score: 0,
      id: ClaimID(rawValue: last)
    )
    return page
  }

  private func ranked(
    _ plan: SearchPlan,
    after position: SearchPosition?,
    count: Int,
    _ limits: SearchLimits
  ) throws(DeskError) -> SearchPage {
    let newest = try store.claims.maximumKey()
    let bound = position?.bound.rawValue ?? newest
    var ranking = try rank(plan.expression, bound: bound, count: limits.ranked + 1)
    var page = SearchPage()
    if ranking.count > limits.ranked {
      ranking.removeLast()
      page.rankedNewest = limits.ranked
    }
    if let position {
      ranking.removeAll { ($0.score, $0.id) >= (position.score, position.id.rawValue) }
    }
    var last = position
    for (examined, ranked) in Ranking(ranking).enumerated() {
      guard examined < limits.examined else {
        page.next = last
        return page
      }
      let id = ClaimID(rawValue: ranked.id)
      if let hit = try plan.hit(id, score: ranked.score) {
        guard page.hits.count < count else {
          page.next = last
          return page
        }
        page.hits.append(hit)
      }
      last = SearchPosition(bound: ClaimID(rawValue: bound), score: ranked.score, id: id)
    }
    return page
  }

  /// Returns up to `count` of the newest matches with their scores.
  private func rank(
    _ expression: MatchExpression,
    bound: Int64,
    count: Int
  ) throws(DeskError) -> [(id: Int64, score: Int64)] {
    try store.refreshTextLengths()
    let statistics = TermStatistics(store, bound: bound)
    var weights = [SQLPart.Binding.fraction(TermWeights.usualLength)]
    for phrase in expression.phrases {
      let weight = try phrase.map { (term) throws(DeskError) in try statistics.weight(of: term) }
      weights.append(.fraction(weight ?? 0))
    }
    let marks = String(repeating: ", ?", count: expression.phrases.count)
    let ranking = SQLPart(
      sql: """
        SELECT rowid, CAST(1000 * text_score(claim_words, ?\(marks)) AS INTEGER) FROM claim_words \
        WHERE claim_words MATCH ? AND rowid <= ? ORDER BY rowid DESC LIMIT ?
        """,
      bindings: weights + [.text(expression.text ?? ""), .number(bound), .number(Int64(count))]
    )
    return try store.listStatement(ranking).fetchAll {
      (id: $0.integer(0), score: $0.integer(1))
    }
  }
}
