import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import SQLite

/// One condition of a filter: the SQL test of a claim's row, and the index that leads to all claims that meet it.
struct ListCondition {
  /// How to walk the matching claims along an index that is in the order of ids.
  struct Walk {
    /// The tables to walk, including the joined claim as `c`.
    let from: SQLPart
    /// Whether the summary `s` is one of the tables.
    var hasSummary = false
    /// The expression to sort by.
    let key: String
    /// The condition on each row walked, which replaces the test.
    let condition: SQLPart
  }

  /// The test of the row `c` of a claim and the row `s` of its summary.
  let test: SQLPart
  /// A statement over an index that selects the ids of the claims that meet the condition, possibly repeated.
  var ids: SQLPart?
  var walk: Walk?
  /// Whether the test reads `s`.
  var readsSummary = false

  /// Returns the conditions of a filter, those that usually match the fewest claims first.
  ///
  /// `nowMs`, in UTC milliseconds, decides which leases have run out.
  static func all(of filter: [ClaimCondition], atMs nowMs: Int64) -> [ListCondition] {
    let hasEnded = hasLeaseEnded(atMs: nowMs)
    return filter.map { make($0, hasEnded) }.sorted { $0.breadth < $1.breadth }.map(\.condition)
  }

  /// Returns a condition with its rank in the order of how many claims usually meet it.
  private static func make(
    _ condition: ClaimCondition,
    _ hasEnded: SQLPart
  ) -> (breadth: Int, condition: ListCondition) {
    switch condition {
    case .assignee(let name): (0, assignee(name, hasEnded))
    case .stale(let isSo): (1, stale(isSo))
    case .overridden(let isSo): (2, overridden(isSo))
    case .tag(let tag): (3, self.tag(tag))
    case .text(let matcher): (4, text(matcher))
    case .sources(let sources, let others): (5, self.sources(sources, orAnyOf: others))
    case .verdict(let verdict): (6, column("verdict", is: verdict.code, index: "claim_verdict"))
    case .due(let latest): (7, due(byMs: latest))
    case .changed(let seq): (8, changed(sinceSeq: seq))
    case .status(let statuses): (9, self.statuses(statuses, hasEnded))
    case .free: (10, free(hasEnded))
    case .contradicted(let isSo): (11, contradicted(isSo))
    case .independent(let comparison): (12, summary("independent", comparison))
    case .credibility(let comparison): (13, summary("credibility", comparison))
    case .kind(let kind): (14, column("kind", is: kind.code, index: "claim_kind"))
    }
  }

  private static func tag(_ tag: String) -> ListCondition {
    ListCondition(
      test: "EXISTS (SELECT 1 FROM claim_tag t WHERE t.tag = \(tag) AND t.claim = c.id)",
      ids: "SELECT claim AS id FROM claim_tag WHERE tag = \(tag)",
      walk: Walk(
        from: "claim_tag t CROSS JOIN claim c",
        key: "t.claim",
        condition: "c.id = t.claim AND t.tag = \(tag)"
      )
    )
  }

  /// The index of words gives its rows in the order of their ids.
  private static func text(_ matcher: TextMatcher) -> ListCondition {
    let words: SQLPart = "claim_words MATCH \(MatchExpression(matcher).text ?? "")"
    return ListCondition(
      test: "EXISTS (SELECT 1 FROM claim_words WHERE \(words) AND claim_words.rowid = c.id)",
      ids: "SELECT rowid AS id FROM claim_words WHERE \(words)",
      walk: Walk(
        from: "claim_words CROSS JOIN claim c",
        key: "claim_words.rowid",
        condition: "c.id = claim_words.rowid AND \(words)"
      )
    )
  }

  /// Claims that one of these sources has spoken about; for several sources no index gives them in order.
  ///
  /// A source with several attributions on a claim leads to it once, by its first attribution.
  private static func sources(
    _ sources: [SourceID],
    orAnyOf claims: Set<ClaimID>
  ) -> ListCondition {
    var list: SQLPart = ""
    for source in sources {
      list += list.sql.isEmpty ? "\(source.rawValue)" : ", \(source.rawValue)"
    }
    var condition = ListCondition(
      test: """
        EXISTS (SELECT 1 FROM attribution a WHERE a.source IN (\(list)) AND a.claim = c.id \
        AND a.live = 1)
        """,
      ids: "SELECT claim AS id FROM attribution WHERE source IN (\(list)) AND live = 1"
    )
    guard claims.isEmpty else { return condition.or(claims) }
    guard sources.count == 1 else { return condition }
    condition.walk = Walk(
      from: "attribution a INDEXED BY attribution_source CROSS JOIN claim c",
      key: "a.claim",
      condition: """
        c.id = a.claim AND a.source = \(list) AND a.live = 1 AND NOT EXISTS (SELECT 1 \
        FROM attribution b WHERE b.source = a.source AND b.claim = a.claim AND b.id < a.id \
        AND b.live = 1)
        """
    )
    return condition
  }

  static func column(
    _ name: String,
    is value: Int64,
    index: String
  ) -> ListCondition {
    let test: SQLPart = "c.\(sql: name) = \(value)"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE \(sql: name) = \(value)",
      walk: claims(index, test)
    )
  }

  /// Nearly all claims are uncontradicted, so no index leads to them.
  private static func contradicted(_ isSo: Bool) -> ListCondition {
    guard isSo else { return ListCondition(test: "s.contradicted = 0", readsSummary: true) }
    return ListCondition(
      test: "s.contradicted = 1",
      ids: "SELECT id FROM assessment WHERE contradicted = 1",
      walk: Walk(
        from: "assessment s INDEXED BY assessment_contradicted CROSS JOIN claim c",
        hasSummary: true,
        key: "s.id",
        condition: "s.contradicted = 1"
      ),
      readsSummary: true
    )
  }

  private static func summary(_ column: String, _ comparison: Comparison) -> ListCondition {
    let holds: SQLPart =
      "\(sql: column) \(sql: comparison.sign.rawValue) \(Int64(comparison.number))"
    return ListCondition(
      test: "s.\(holds)",
      ids: "SELECT id FROM assessment WHERE \(holds)",
      readsSummary: true
    )
  }

  private static func changed(sinceSeq seq: Int64) -> ListCondition {
    ListCondition(
      test: """
        (c.since_seq > \(seq) OR s.since_seq > \(seq) \
        OR EXISTS (SELECT 1 FROM staleness t WHERE t.id = c.id AND t.since_seq > \(seq)))
        """,
      ids: """
        SELECT id FROM claim WHERE since_seq > \(seq) \
        UNION ALL SELECT id FROM assessment WHERE since_seq > \(seq) \
        UNION ALL SELECT id FROM staleness WHERE since_seq > \(seq)
        """,
      readsSummary: true
    )
  }

  /// The index holds only claims that have a due date.
  private static func due(byMs latest: Int64) -> ListCondition {
    let holds: SQLPart = "due_at < \(sql: Int64.max) AND due_at <= \(latest)"
    return ListCondition(
      test: "EXISTS (SELECT 1 FROM queue d WHERE d.claim = c.id AND d.stale = 0 AND \(holds))",
      ids: "SELECT claim AS id FROM queue WHERE \(holds)"
    )
  }

  /// Returns this condition widened to admit `claims` too; no index gives both in order.
  private func or(_ claims: Set<ClaimID>) -> ListCondition {
    let others: SQLPart = "SELECT value FROM json_each(\(ClaimID.list(claims.sorted())))"
    return ListCondition(
      test: "(\(test) OR c.id IN (\(others)))",
      ids: ids.map { "\($0) UNION ALL \(others)" },
      readsSummary: readsSummary
    )
  }

  static func claims(_ index: String, _ test: SQLPart) -> Walk {
    Walk(from: "claim c INDEXED BY \(sql: index)", key: "c.id", condition: test)
  }
}
