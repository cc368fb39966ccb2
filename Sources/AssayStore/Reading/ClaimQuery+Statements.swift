import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite

/// The statements of a list, each without its limit.
extension ClaimQuery {
  private static let placeOrder = "q.check_at, q.due_at, q.rank, q.lack, q.claim"

  /// Selects the claims with these ids and sorts them.
  func sorting(_ ids: SQLPart, _ conditions: [ListCondition]) -> SQLPart {
    let from: SQLPart = "(SELECT DISTINCT id FROM (\(ids)) n) k CROSS JOIN claim c"
    switch order {
    case .newest, .oldest:
      return select(
        from,
        "c.id = k.id AND \(beyondID("c.id"))",
        conditions,
        orderedBy: idOrder("c.id")
      )
    case .credibility:
      return select(
        from,
        "c.id = k.id AND \(beyondDigit("s", id: "c.id"))",
        conditions,
        orderedBy: "s.credibility, c.id DESC"
      )
    case .queue(let nowMs):
      let key: SQLPart = """
        CASE WHEN q.stale = 1 THEN \(sql: QueuePart.stale.rawValue) \
        WHEN q.check_at IS NULL THEN \(sql: QueuePart.ready.rawValue) \
        WHEN q.check_at <= \(nowMs) THEN \(sql: QueuePart.dayHasCome.rawValue) \
        ELSE \(sql: QueuePart.waiting.rawValue) END, \
        coalesce(q.check_at, 0), q.due_at, q.rank, q.lack, q.claim
        """
      var holds: SQLPart = "c.id = k.id AND q.claim = c.id"
      if let place = after?.place {
        let part = place.part(atMs: nowMs).rawValue
        holds += " AND (\(key)) > (\(part), \(place.checkAtMs ?? 0), \(rest(of: place)))"
      }
      return select("\(from) CROSS JOIN queue q", holds, conditions, orderedBy: key)
    }
  }

  /// Walks the newest claims in their table, then older ones by the index.
  ///
  /// Most of the newest claims are usually open, and stepping from one to the next costs little more than half of
  /// looking up the row of each index entry. If few are open, up to two pages' worth of steps are wasted.
  func walkingNewest(_ conditions: [ListCondition]) -> [() -> SQLPart] {
    let stepCount = 2 * Int64(count)
    let end: SQLPart =
      if let after {
        "\(max(0, after.id.rawValue - stepCount))"
      } else {
        "((SELECT max(id) FROM claim) - \(stepCount))"
      }
    let newest = {
      // `NOT INDEXED` keeps the planner from the index of open claims.
      select(
        "claim c NOT INDEXED",
        "c.id >= \(end) AND \(beyondID("c.id"))",
        conditions,
        orderedBy: idOrder("c.id")
      )
    }
    return [newest, { walkingIDs(conditions, before: end) }]
  }

  /// Walks claims in the order of their ids, by the index of the first condition that keeps this order; only those with
  /// ids below `end`, if it is given.
  func walkingIDs(_ conditions: [ListCondition], before end: SQLPart? = nil) -> SQLPart {
    let leading = conditions.firstIndex { $0.walk != nil }
    let walk =
      leading.flatMap { conditions[$0].walk }
      ?? ListCondition.Walk(from: "claim c", key: "c.id", condition: "c.id > 0")
    var others = conditions
    if let leading { others.remove(at: leading) }
    var holds: SQLPart = "\(walk.condition) AND \(beyondID(walk.key))"
    if let end { holds += " AND \(sql: walk.key) < \(end)" }
    return select(
      walk.from,
      hasSummary: walk.hasSummary,
      holds,
      others,
      orderedBy: idOrder(walk.key)
    )
  }

  /// Walks claims in the order of their credibility digits; open claims by the index of the queue.
  func walkingDigits(_ conditions: [ListCondition]) -> SQLPart {
    let isOpen = isOfOpenClaims
    let (row, id) = isOpen ? ("q", "q.claim") : ("s", "s.id")
    var holds: SQLPart = "c.id = \(sql: id) AND \(beyondDigit(row, id: id))"
    if let most = maximumCredibility {
      holds += " AND \(sql: row).credibility <= \(Int64(most))"
    }
    return select(
      isOpen
        ? "queue q INDEXED BY queue_credibility CROSS JOIN claim c"
        : "assessment s INDEXED BY assessment_best CROSS JOIN claim c",
      hasSummary: !isOpen,
      holds,
      conditions,
      orderedBy: "\(sql: row).credibility, \(sql: id) DESC"
    )
  }

  /// Walks the parts of the queue, with one statement for each.
  func walkingQueue(_ conditions: [ListCondition], nowMs: Int64) -> [() -> SQLPart] {
    // No decided claim is open, so a list of open claims starts at the second part.
    let start: QueuePart = isOfOpenClaims ? .dayHasCome : .stale
    let first = after?.place?.part(atMs: nowMs) ?? start
    return QueuePart.allCases.filter { $0.rawValue >= first.rawValue }.map { part in
      { walking(part, isFirst: part == first, conditions, nowMs: nowMs) }
    }
  }

  /// Walks one part of the queue; the first part starts behind the position.
  private func walking(
    _ part: QueuePart,
    isFirst: Bool,
    _ conditions: [ListCondition],
    nowMs: Int64
  ) -> SQLPart {
    let days: SQLPart =
      switch part {
      case .stale, .ready: "q.check_at IS NULL"
      case .dayHasCome: "q.check_at <= \(nowMs)"
      case .waiting: "q.check_at > \(nowMs)"
      }
    var holds: SQLPart = "c.id = q.claim AND q.stale = \(sql: part == .stale ? 1 : 0) AND \(days)"
    if isFirst, let place = after?.place {
      if let day = place.checkAtMs {
        holds += " AND (\(sql: Self.placeOrder)) > (\(day), \(rest(of: place)))"
      } else {
        holds += " AND (q.due_at, q.rank, q.lack, q.claim) > (\(rest(of: place)))"
      }
    }
    return select(
      "queue q INDEXED BY queue_order CROSS JOIN claim c",
      holds,
      conditions,
      orderedBy: "\(sql: Self.placeOrder)"
    )
  }

  /// `from` includes the claim; the summary is joined if a column or condition needs it and `from` lacks it.
  private func select(
    _ from: SQLPart,
    hasSummary: Bool = false,
    _ holds: SQLPart,
    _ conditions: [ListCondition],
    orderedBy key: SQLPart
  ) -> SQLPart {
    var query: SQLPart = "SELECT "
    query.sql.reserveCapacity(1_024)
    query.sql += columnsRead.selection
    query += " FROM "
    query += from
    if hasSummary {
      query += " WHERE s.id = c.id AND "
    } else if columnsRead.readSummary || conditions.contains(where: \.readsSummary) {
      query += " CROSS JOIN assessment s WHERE s.id = c.id AND "
    } else {
      query += " WHERE "
    }
    query += holds
    for condition in conditions {
      query += " AND "
      query += condition.test
    }
    query += " ORDER BY "
    query += key
    return query
  }

  /// Every order but that of ids sorts by summary columns, and the cursor of a page is made from them.
  var columnsRead: ClaimRowCursor.Columns {
    switch order {
    case .newest, .oldest: columns.union(ClaimRowCursor.Columns([.id]))
    case .credibility, .queue: .all
    }
  }

  private var isAscending: Bool { order == .oldest }

  private func idOrder(_ key: String) -> SQLPart {
    SQLPart(sql: isAscending ? key : key + " DESC")
  }

  /// A bound is always given, so that all pages share one statement text.
  private func beyondID(_ key: String) -> SQLPart {
    let last = after?.id.rawValue ?? (isAscending ? 0 : .max)
    return SQLPart(sql: key + (isAscending ? " > ?" : " < ?"), bindings: [.number(last)])
  }

  private func beyondDigit(_ row: String, id: String) -> SQLPart {
    let digit = Int64(after?.credibility ?? 0)
    let last = after?.id.rawValue ?? .max
    return """
      \(sql: row).credibility >= \(digit) AND (\(sql: row).credibility > \(digit) \
      OR \(sql: id) < \(last))
      """
  }

  private func rest(of place: QueuePlace) -> SQLPart {
    "\(place.dueAtMs), \(-place.priority), \(place.lack.rawValue), \(place.claim.rawValue)"
  }
}
