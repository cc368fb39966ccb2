import AssayDomain
import AssayVocabulary

/// The statements, each without its limit.
extension ClaimQuery {
  private static let placeOrder = "q.check_at, q.due_at, q.rank, q.lack, q.claim"

  /// Sorts the claims of these ids.
  func sorting(_ ids: SQLPart, _ conditions: [ListCondition]) -> SQLPart {
    var from = SQLPart("(SELECT DISTINCT id FROM (")
    from += ids
    from += SQLPart(") n) k CROSS JOIN claim c")
    var holds = SQLPart("c.id = k.id")
    switch order {
    case .newest, .oldest:
      holds += SQLPart(" AND ")
      holds += beyondID("c.id")
      return select(from, holds, conditions, orderedBy: SQLPart(idOrder("c.id")))
    case .credibility:
      holds += SQLPart(" AND ")
      holds += beyondDigit("s", id: "c.id")
      return select(from, holds, conditions, orderedBy: "s.credibility, c.id DESC")
    case .queue(let nowMs):
      from += SQLPart(" CROSS JOIN queue q")
      let part =
        "CASE WHEN q.stale = 1 THEN \(QueuePart.stale.rawValue) "
        + "WHEN q.check_at IS NULL THEN \(QueuePart.ready.rawValue) "
        + "WHEN q.check_at <= ? THEN \(QueuePart.dayHasCome.rawValue) "
        + "ELSE \(QueuePart.waiting.rawValue) END"
      let key = SQLPart(
        "\(part), coalesce(q.check_at, 0), q.due_at, q.rank, q.lack, q.claim",
        [.number(nowMs)]
      )
      holds += SQLPart(" AND q.claim = c.id")
      if let place = after?.place {
        holds += " AND (" + key
        holds += SQLPart(
          ") > (?, ?, ?, ?, ?, ?)",
          [.number(place.part(atMs: nowMs).rawValue), .number(place.checkAtMs ?? 0)]
            + rest(of: place)
        )
      }
      return select(from, holds, conditions, orderedBy: key)
    }
  }

  /// Walks the newest claims themselves, and by the index what lies behind them.
  ///
  /// Of the newest claims most are open as a rule, and stepping from one to the next costs little more than half of
  /// finding the row of each entry of an index. Where few are open, as many steps as two pages have rows are in vain.
  func walkingNewest(_ conditions: [ListCondition]) -> [() -> SQLPart] {
    let stepCount = 2 * Int64(count)
    let end =
      after.map { SQLPart("?", [.number(max(0, $0.id.rawValue - stepCount))]) }
      ?? SQLPart("((SELECT max(id) FROM claim) - ?)", [.number(stepCount)])
    let newest = {
      var holds = "c.id >= " + end
      holds += SQLPart(" AND ")
      holds += beyondID("c.id")
      // The index of open claims is not to be chosen here.
      return select(
        SQLPart("claim c NOT INDEXED"),
        holds,
        conditions,
        orderedBy: SQLPart(idOrder("c.id"))
      )
    }
    return [newest, { walkingIDs(conditions, before: end) }]
  }

  /// Walks claims in the order of their ids, by the index of the first condition that keeps it; only those with
  /// smaller ids than `end`, where it is given.
  func walkingIDs(_ conditions: [ListCondition], before end: SQLPart? = nil) -> SQLPart {
    let leading = conditions.firstIndex { $0.walk != nil }
    let walk = leading.flatMap { conditions[$0].walk } ?? .allClaims
    var others = conditions
    if let leading { others.remove(at: leading) }
    var holds = walk.condition
    holds += SQLPart(" AND ")
    holds += beyondID(walk.key)
    if let end { holds += SQLPart(" AND \(walk.key) < ") + end }
    return select(
      SQLPart(walk.from),
      hasSummary: walk.hasSummary,
      holds,
      others,
      orderedBy: SQLPart(idOrder(walk.key))
    )
  }

  /// Walks claims in the order of their digits, open ones in the queue.
  func walkingDigits(_ conditions: [ListCondition]) -> SQLPart {
    let isOpen = isOfOpenClaims
    let (row, id) = isOpen ? ("q", "q.claim") : ("s", "s.id")
    let from =
      isOpen
      ? "queue q INDEXED BY queue_credibility CROSS JOIN claim c"
      : "assessment s INDEXED BY assessment_best CROSS JOIN claim c"
    var holds = SQLPart("c.id = \(id) AND ")
    holds += beyondDigit(row, id: id)
    if let most = maximumCredibility {
      holds += SQLPart(" AND \(row).credibility <= ?", [.number(Int64(most))])
    }
    return select(
      SQLPart(from),
      hasSummary: !isOpen,
      holds,
      conditions,
      orderedBy: SQLPart("\(row).credibility, \(id) DESC")
    )
  }

  /// Walks the parts of the queue, a statement each.
  func walkingQueue(_ conditions: [ListCondition], nowMs: Int64) -> [() -> SQLPart] {
    let place = after?.place
    // No decided claim is open.
    let start: QueuePart = isOfOpenClaims ? .dayHasCome : .stale
    let first = place?.part(atMs: nowMs) ?? start
    var statements: [() -> SQLPart] = []
    for part in QueuePart.allCases where part.rawValue >= first.rawValue {
      statements.append { walking(part, isFirst: part == first, conditions, nowMs: nowMs) }
    }
    return statements
  }

  /// Walks one part of the queue, of the first from behind the position on.
  private func walking(
    _ part: QueuePart,
    isFirst: Bool,
    _ conditions: [ListCondition],
    nowMs: Int64
  ) -> SQLPart {
    let isStale = part == .stale ? 1 : 0
    var holds = SQLPart("c.id = q.claim AND q.stale = \(isStale) AND ")
    switch part {
    case .stale: holds += SQLPart("q.check_at IS NULL")
    case .dayHasCome: holds += SQLPart("q.check_at <= ?", [.number(nowMs)])
    case .ready: holds += SQLPart("q.check_at IS NULL")
    case .waiting: holds += SQLPart("q.check_at > ?", [.number(nowMs)])
    }
    if isFirst, let place = after?.place {
      let days: [SQLPart.Binding] = place.checkAtMs.map { [.number($0)] } ?? []
      let columns = days.isEmpty ? "q.due_at, q.rank, q.lack, q.claim" : Self.placeOrder
      let marks = days.isEmpty ? "?, ?, ?, ?" : "?, ?, ?, ?, ?"
      holds += SQLPart(" AND (\(columns)) > (\(marks))", days + rest(of: place))
    }
    return select(
      SQLPart("queue q INDEXED BY queue_order CROSS JOIN claim c"),
      holds,
      conditions,
      orderedBy: SQLPart(Self.placeOrder)
    )
  }

  /// `from` has the claim; the summary is joined where anything is asked of it and it is not there yet.
  private func select(
    _ from: SQLPart,
    hasSummary: Bool = false,
    _ holds: SQLPart,
    _ conditions: [ListCondition],
    orderedBy key: SQLPart
  ) -> SQLPart {
    var query = SQLPart("SELECT ")
    query.sql.reserveCapacity(1_024)
    query.sql += columnsRead.selection
    query += SQLPart(" FROM ")
    query += from
    if hasSummary {
      query += SQLPart(" WHERE s.id = c.id AND ")
    } else if columnsRead.readSummary || conditions.contains(where: \.readsSummary) {
      query += SQLPart(" CROSS JOIN assessment s WHERE s.id = c.id AND ")
    } else {
      query += SQLPart(" WHERE ")
    }
    query += holds
    for condition in conditions {
      query += SQLPart(" AND ")
      query += condition.test
    }
    query += " ORDER BY " + key
    return query
  }

  /// Orders other than that of ids sort by what is in the row, and pages end with it.
  var columnsRead: ClaimRowCursor.Columns {
    switch order {
    case .newest, .oldest: columns.union(ClaimRowCursor.Columns([.id]))
    case .credibility, .queue: .all
    }
  }

  private var isAscending: Bool { order == .oldest }

  private func idOrder(_ key: String) -> String { isAscending ? key : key + " DESC" }

  /// A bound is always given, so that pages have one text.
  private func beyondID(_ key: String) -> SQLPart {
    let last = after?.id.rawValue ?? (isAscending ? 0 : .max)
    return SQLPart("\(key) \(isAscending ? ">" : "<") ?", [.number(last)])
  }

  private func beyondDigit(_ row: String, id: String) -> SQLPart {
    let digit = SQLPart.Binding.number(Int64(after?.credibility ?? 0))
    let last = SQLPart.Binding.number(after?.id.rawValue ?? .max)
    return SQLPart(
      "\(row).credibility >= ? AND (\(row).credibility > ? OR \(id) < ?)",
      [digit, digit, last]
    )
  }

  private func rest(of place: QueuePlace) -> [SQLPart.Binding] {
    [
      .number(place.dueAtMs), .number(-place.priority), .number(place.lack.rawValue),
      .number(place.claim.rawValue),
    ]
  }
}

extension ListCondition.Walk {
  fileprivate static let allClaims = ListCondition.Walk(
    from: "claim c",
    key: "c.id",
    condition: SQLPart("c.id > 0")
  )
}
