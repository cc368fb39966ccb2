import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("The plans of lists", .temporaryDirectory)
struct ListPlanTests {
  /// One filter each: met by many claims of the filled database, by few, or by none.
  static let filters: [(name: String, filter: ClaimFilter)] = [
    filter("tag of many") { $0.tag = "many" }, filter("tag of few") { $0.tag = "few" },
    filter("source of many") { $0.sources = [1] }, filter("source of few") { $0.sources = [2] },
    filter("assignee of many") { $0.assignee = "mira" },
    filter("assignee of nobody") { $0.assignee = "jonas" },
    filter("verdict of many") { $0.verdict = .confirmed },
    filter("verdict of none") { $0.verdict = .refuted },
    filter("submitted") { $0.statuses = [.submitted] },
    filter("withdrawn") { $0.statuses = [.withdrawn] },
    filter("unverified") { $0.statuses = ClaimFilter.open },
    filter("two statuses") { $0.statuses = [.submitted, .decided] },
    filter("statements") { $0.kind = .statement }, filter("opinions") { $0.kind = .opinion },
    filter("one origin") { $0.minIndependent = 1 },
    filter("nine origins") { $0.minIndependent = 9 },
    filter("good digits") { $0.maxCredibility = 3 }, filter("best digit") { $0.maxCredibility = 1 },
    filter("contradicted") { $0.contradicted = true },
    filter("uncontradicted") { $0.contradicted = false },
    filter("changed since long") { $0.since = 10 }, filter("changed now") { $0.since = .max - 1 },
    filter("a word of many") { $0.text = .words("claim") },
    filter("a word of one") { $0.text = .words("claim 77777") },
    filter("a word of none") { $0.text = .words("nowhere") },
    filter("due by now") { $0.dueByMs = .max - 1 }, filter("overdue") { $0.dueByMs = 0 },
  ]

  static let orders: [ClaimOrder] = [.newest, .oldest, .credibility, .queue(nowMs: 500)]

  @Test("each filter and each order is served by an index, and nothing large is sorted")
  func plans() throws {
    let desk = try Desk()
    try desk.fill(100_000)
    for order in Self.orders {
      try check(ClaimFilter(), "everything", order, desk)
      for (name, filter) in Self.filters { try check(filter, name, order, desk) }
    }
  }

  @Test("filters together are led by the one that the fewest claims meet")
  func together() throws {
    let desk = try Desk()
    try desk.fill(3_000)
    var filter = ClaimFilter()
    filter.statuses = ClaimFilter.open
    filter.kind = .statement
    filter.sources = [2]
    let plan = try plan(of: filter, .newest, desk)
    #expect(plan.contains { $0.contains("attribution_source") }, "\(plan)")
    #expect(!plan.contains { $0.contains("claim_kind") || $0.contains("claim_open") }, "\(plan)")
  }

  private func check(
    _ filter: ClaimFilter,
    _ name: String,
    _ order: ClaimOrder,
    _ desk: Desk
  ) throws {
    let plan = try plan(of: filter, order, desk)
    let place: Comment = "\(name), \(order): \(plan.joined(separator: "; "))"
    // A bounded set, which was counted before, stands in a table of its own.
    let isSmall = plan.contains { $0.contains("SCAN k") || $0.contains("SCAN (subquery") }
    for table in ["c", "s", "q", "t", "a", "claim", "assessment", "attribution", "queue"] {
      // An index that is scanned in the order asked for is left as soon as the page is full.
      #expect(!plan.contains("SCAN \(table)"), place)
    }
    // Words are looked for by their index, never by going through all texts.
    for step in plan where step.contains("VIRTUAL TABLE") {
      #expect(step.contains(#/VIRTUAL TABLE INDEX \d+:=?M/#), place)
    }
    let sorts = plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }
    #expect(!sorts || isSmall, place)
    let conditions = ListCondition.all(of: filter, atMs: 0)
    guard isSmall else { return }
    let counts = try conditions.compactMap(\.ids).map { ids in
      var counting = SQLPart("SELECT count(*) FROM (")
      counting += ids
      counting += SQLPart(") n")
      return try desk.writer.store.listStatement(counting).fetchInteger() ?? 0
    }
    #expect(counts.min() ?? .max <= ClaimQuery.sortableCount, place)
  }

  /// The steps of all statements of a list.
  private func plan(
    of filter: ClaimFilter,
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
      var explained = SQLPart("EXPLAIN QUERY PLAN ")
      explained += part()
      explained += SQLPart(" LIMIT ?", [.number(50)])
      steps += try store.listStatement(explained).fetchAll { $0.text(3) }
    }
    return steps
  }

  private static func filter(
    _ name: String,
    _ change: (inout ClaimFilter) -> Void
  ) -> (name: String, filter: ClaimFilter) {
    var filter = ClaimFilter()
    change(&filter)
    return (name, filter)
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
  /// Fills tables behind the store's back with claims that nearly every filter admits many of.
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
