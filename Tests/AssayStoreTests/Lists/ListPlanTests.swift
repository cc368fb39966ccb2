import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("The query plans of lists", .temporaryDirectory)
struct ListPlanTests {
  /// One filter each, met by many claims of the filled database, by few, or by none.
  static let filters: [(name: String, filter: [ClaimCondition])] = [
    ("tag of many", [.tag("many")]), ("tag of few", [.tag("few")]),
    ("source of many", [.sources([1])]), ("source of few", [.sources([2])]),
    ("assignee of many", [.assignee("mira")]),
    ("assignee of nobody", [.assignee("jonas")]),
    ("verdict of many", [.verdict(.confirmed)]),
    ("verdict of none", [.verdict(.refuted)]),
    ("submitted", [.status([.submitted])]),
    ("withdrawn", [.status([.withdrawn])]),
    ("unverified", [.status(ClaimStatus.open)]),
    ("two statuses", [.status([.submitted, .decided])]),
    ("statements", [.kind(.statement)]), ("opinions", [.kind(.opinion)]),
    ("one origin", [.independent(Comparison(.atLeast, 1))]),
    ("nine origins", [.independent(Comparison(.atLeast, 9))]),
    ("good digits", [.credibility(Comparison(.atMost, 3))]),
    ("best digit", [.credibility(Comparison(.atMost, 1))]),
    ("contradicted", [.contradicted(true)]),
    ("uncontradicted", [.contradicted(false)]),
    ("changed since long", [.changed(sinceSeq: 10)]),
    ("changed now", [.changed(sinceSeq: .max - 1)]),
    ("a word of many", [.text(.words("claim"))]),
    ("a word of one", [.text(.words("claim 77777"))]),
    ("a word of none", [.text(.words("nowhere"))]),
    ("due by now", [.due(byMs: .max - 1)]), ("overdue", [.due(byMs: 0)]),
  ]

  static let orders: [ClaimOrder] = [.newest, .oldest, .credibility, .queue(nowMs: 500)]

  @Test("each filter and each order is served by an index, and nothing large is sorted")
  func plans() throws {
    let desk = try Desk()
    try desk.fill(100_000)
    for order in Self.orders {
      try check([], "everything", order, desk)
      for (name, filter) in Self.filters { try check(filter, name, order, desk) }
    }
  }

  @Test("the filter that the fewest claims meet leads combined filters")
  func together() throws {
    let desk = try Desk()
    try desk.fill(3_000)
    let filter: [ClaimCondition] = [
      .status(ClaimStatus.open), .kind(.statement), .sources([2]),
    ]
    let plan = try plan(of: filter, .newest, desk)
    #expect(plan.contains { $0.contains("attribution_source") }, "\(plan)")
    #expect(!plan.contains { $0.contains("claim_kind") || $0.contains("claim_open") }, "\(plan)")
  }

  private func check(
    _ filter: [ClaimCondition],
    _ name: String,
    _ order: ClaimOrder,
    _ desk: Desk
  ) throws {
    let plan = try plan(of: filter, order, desk)
    let place: Comment = "\(name), \(order): \(plan.joined(separator: "; "))"
    // A bounded set that was counted before may be sorted in a temporary table.
    let isSmall = plan.contains { $0.contains("SCAN k") || $0.contains("SCAN (subquery") }
    for table in ["c", "s", "q", "t", "a", "claim", "assessment", "attribution", "queue"] {
      // A scan of an index in the order of the list ends as soon as the page is full.
      #expect(!plan.contains("SCAN \(table)"), place)
    }
    // Words are looked up in their index, never by scanning all texts.
    for step in plan where step.contains("VIRTUAL TABLE") {
      #expect(step.contains(#/VIRTUAL TABLE INDEX \d+:=?M/#), place)
    }
    let sorts = plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }
    #expect(!sorts || isSmall, place)
    let conditions = ListCondition.all(of: filter, atMs: 0)
    guard isSmall else { return }
    let counts = try conditions.compactMap(\.ids).map { ids in
      let counting: SQLPart = "SELECT count(*) FROM (\(ids)) n"
      return try desk.writer.store.listStatement(counting).fetchInteger() ?? 0
    }
    #expect(counts.min() ?? .max <= ClaimQuery.sortableCount, place)
  }

  /// The steps of the plans of all statements of a list.
  private func plan(
    of filter: [ClaimCondition],
    _ order: ClaimOrder,
    _ desk: Desk
  ) throws -> [String] {
    let store = desk.writer.store
    let query = ClaimQuery(
      filter: filter,
      order: order,
      after: nil,
      count: 50,
      columns: .all,
      nowMs: 0
    )
    var steps: [String] = []
    for part in try query.statements(on: store) {
      let explained: SQLPart = "EXPLAIN QUERY PLAN \(part()) LIMIT \(50 as Int64)"
      steps += try store.listStatement(explained).fetchAll { $0.text(3) }
    }
    return steps
  }
}

extension TextMatcher {
  fileprivate static func words(_ text: String) -> TextMatcher {
    do { return TextMatcher(try SearchQuery(words: text)) } catch {
      preconditionFailure("these are words: \(error)")
    }
  }
}

extension Desk {
  /// Fills tables directly with claims, many of which nearly every filter admits.
  func fill(_ count: Int) throws {
    let numbers =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))"
    try writer.store.connection.execute(
      """
      BEGIN;
      INSERT INTO claim (id, since_seq, kind, priority, reviewer, status, submitted_at, submitter,
          tags, text, verdict, version, due)
        \(numbers) SELECT i, i, i % 4 = 0, i % 7, CASE i % 4 WHEN 1 THEN 'mira' END, i % 4, 0, 'ann',
          '', 'claim ' || i, CASE i % 4 WHEN 3 THEN 0 END, 1, CASE WHEN i % 4 < 3 THEN '2025' END
        FROM n;
      INSERT INTO assessment (id, since_seq, algorithm, contradicted, credibility, first,
          independent, possible, vouched)
        SELECT id, id, 1, id % 3 = 0, 1 + id % 6, NULL, id % 3, 1, 1 FROM claim;
      INSERT INTO queue (claim, check_at, credibility, due_at, lack, rank)
        SELECT id, CASE WHEN id % 5 = 0 THEN id END, 1 + id % 6, id, id % 4, -priority
        FROM claim WHERE status < 3;
      INSERT INTO claim_words (rowid, text) SELECT id, text FROM claim;
      INSERT INTO claim_tag SELECT 'many', id FROM claim;
      INSERT INTO claim_tag SELECT 'few', id FROM claim WHERE id % 100 = 0;
      INSERT INTO attribution (id, since_seq, basis, cites, claim, interested, live, precedes, seen,
          source, stance, version)
        SELECT id, id, 0, '', id, 0, 1, '', 1, CASE WHEN id % 50 = 0 THEN 2 ELSE 1 END, 0, 1
        FROM claim;
      COMMIT
      """
    )
  }
}
