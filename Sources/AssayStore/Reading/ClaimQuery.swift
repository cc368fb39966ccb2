import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite

/// A list of claims of now, over whose statements the filter and the order decide.
///
/// An index leads every list. Where the order is that of ids and one condition keeps it, that condition's
/// index is walked, and where it is that of open claims, the newest claims before it. Elsewhere the condition
/// that fewest claims meet leads, and they are sorted, when they are at most `sortableCount`; when all
/// conditions are met by more, the index of the order is walked, where a claim that meets them comes soon.
struct ClaimQuery {
  /// How many claims are sorted for a page.
  static let sortableCount: Int64 = 1_000

  let filter: [ClaimCondition]
  let order: ClaimOrder
  let after: ClaimPosition?
  let count: Int
  /// What is asked of each row.
  let columns: ClaimRowCursor.Columns
  /// At which leases have run out or not, in UTC milliseconds.
  let nowMs: Int64

  /// Lends every claim's row in order, until `body` says that it has enough.
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

  /// The statements that give the list, one after the other; each is put together when the list gets that far.
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

  /// The ids of the claims that meet the condition that fewest meet, if these can be sorted; nil where
  /// there is no need to ask.
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

  /// The worst digit that the filter lets pass, where it names one.
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

  /// Whether one index gives just these claims, or little else, in the order asked for.
  private func isOneWalk(_ conditions: [ListCondition]) -> Bool {
    guard conditions.count == 1 else { return false }
    switch order {
    case .newest, .oldest: return conditions[0].walk != nil
    case .credibility: return isMostOfQueue || maximumCredibility != nil
    case .queue: return isMostOfQueue
    }
  }
}
