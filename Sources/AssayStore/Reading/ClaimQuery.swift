import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite

/// A list of current claims, whose statements depend on the filter and the order.
///
/// Every list is driven by an index. If the order is that of ids and a condition's index keeps it, that index is
/// walked; for open claims, the newest claims are walked first. Otherwise the claims of the most selective condition
/// are sorted, if there are at most `sortableCount`. If every condition matches more, the index of the order is walked,
/// where matches are frequent.
struct ClaimQuery {
  /// How many claims are sorted for a page at most.
  static let sortableCount: Int64 = 1_000

  let filter: [ClaimCondition]
  let order: ClaimOrder
  let after: ClaimPosition?
  let count: Int
  /// The columns that the caller reads of each row.
  let columns: ClaimRowCursor.Columns
  /// The time in UTC milliseconds that decides which leases have run out.
  let nowMs: Int64

  /// Passes each claim's row to `body` in order, until `body` says that it has enough.
  func run(
    on store: StoreConnection,
    _ body: (ClaimRowCursor) throws(DeskError) -> Bool
  ) throws(DeskError) {
    var left = count
    for query in try statements(on: store) {
      guard left > 0 else { return }
      var bounded = query()
      bounded += " LIMIT \(Int64(left))"
      let statement = try store.listStatement(bounded)
      defer { statement.reset() }
      while try sqlite({ () throws(SQLiteError) in try statement.step() }) {
        left -= 1
        guard try body(ClaimRowCursor(statement, columnsRead, nowMs: nowMs)) else { return }
      }
    }
  }

  /// Returns the statements of the list in order; each is composed when the list reaches it.
  func statements(on store: StoreConnection) throws(DeskError) -> [() -> SQLPart] {
    let conditions = ListCondition.all(of: filter, atMs: nowMs)
    if let few = try fewest(of: conditions, on: store) {
      return [{ sorting(few, conditions) }]
    }
    switch order {
    case .newest where conditions.count == 1 && isMostOfQueue: return walkingNewest(conditions)
    case .newest, .oldest: return [{ walkingIDs(conditions) }]
    case .credibility: return [{ walkingDigits(conditions) }]
    case .queue(let nowMs): return walkingQueue(conditions, nowMs: nowMs)
    }
  }

  /// Returns the ids of the claims that meet the most selective condition, if there are few enough to sort; nil if
  /// there is no need to.
  private func fewest(
    of conditions: [ListCondition],
    on store: StoreConnection
  ) throws(DeskError) -> SQLPart? {
    if conditions.isEmpty || isOneWalk(conditions) { return nil }
    var best: (ids: SQLPart, count: Int64)?
    for condition in conditions {
      guard let ids = condition.ids else { continue }
      let most = min(best?.count ?? .max, Self.sortableCount + 1)
      let counting: SQLPart = "SELECT count(*) FROM (\(ids) LIMIT \(most)) n"
      let found = try store.listStatement(counting).fetchInteger() ?? 0
      if found < most { best = (ids, found) }
    }
    return best?.ids
  }

  /// Whether only open claims can pass.
  var isOfOpenClaims: Bool { filter.contains(where: \.isOfOpenClaims) }

  /// The worst credibility digit that the filter admits, if it limits the digit.
  var maximumCredibility: Int? {
    for case .credibility(let comparison) in filter where comparison.sign == .atMost {
      return comparison.number
    }
    return nil
  }

  /// Whether the filter asks for statuses that most open claims have.
  private var isMostOfQueue: Bool {
    for case .status(let statuses) in filter where statuses.contains(.submitted) {
      return isOfOpenClaims
    }
    return false
  }

  /// Whether one index gives these claims, and few others, in the order asked for.
  private func isOneWalk(_ conditions: [ListCondition]) -> Bool {
    guard conditions.count == 1 else { return false }
    switch order {
    case .newest, .oldest: return conditions[0].walk != nil
    case .credibility: return isMostOfQueue || maximumCredibility != nil
    case .queue: return isMostOfQueue
    }
  }
}
