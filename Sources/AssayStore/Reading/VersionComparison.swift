import AssayDesk
import AssayDomain
import SQLite

/// A row of which versions are compared, as verdicts rest on what it says.
protocol ComparedRow: StoredRow {
  static func rows(of store: StoreConnection) -> RowAccess<Self>

  /// Whether the other version says the same, however often it was changed in between.
  func saysTheSame(as other: Self) -> Bool
}

/// Tells whether rows say the same at two moments, also where what they said has been removed.
///
/// Each redaction has kept which versions of a row had said the same as the one that it removed. A version that was
/// made later and still has the mark of a removed one says what that one said.
struct VersionComparison {
  private let before: ReadSnapshot
  private let after: ReadSnapshot
  /// Seldom has anything been removed, and then rows speak for themselves.
  private let hasRemovals: Bool

  init(_ before: ReadSnapshot, _ after: ReadSnapshot) throws(DeskError) {
    self.before = before
    self.after = after
    hasRemovals = try after.store.hasRemovals()
  }

  /// Whether the rows, of one id and each as it is at its moment, say the same.
  func areAlike<Row: ComparedRow>(_ old: Row, _ new: Row) throws(DeskError) -> Bool {
    guard hasRemovals else { return old.saysTheSame(as: new) }
    let rows = Row.rows(of: after.store)
    guard let first = try rows.since(old.key, asOf: before.past),
      let second = try rows.since(new.key, asOf: after.past)
    else { throw .damaged(table: Row.table.rawValue, column: "since_seq") }
    return try after.store.areAlike(
      RowVersion(since: first, row: old),
      RowVersion(since: second, row: new),
      after.store.removals(of: Row.table, old.key)
    )
  }

  /// Whether what the row said at either moment has been removed.
  func hasRemoved<Row: ComparedRow>(_ row: Row) throws(DeskError) -> Bool {
    guard hasRemovals else { return false }
    let rows = Row.rows(of: after.store)
    let old = try rows.since(row.key, asOf: before.past)
    let new = try rows.since(row.key, asOf: after.past)
    return try after.store.removals(of: Row.table, row.key)
      .contains { $0.since == old || $0.since == new }
  }
}

/// One version of a row, and the event that made it.
private struct RowVersion<Row: ComparedRow> {
  let since: Int64
  let row: Row
}

/// A version of a row whose contents are gone, and the event that removed them.
private struct Removal {
  let since: Int64
  let by: Int64
}

extension StoreConnection {
  /// The events that made versions of an event's row that say the same as it does, in order.
  func versions(alike image: RowImage, since seq: Int64) throws(DeskError) -> [Int64] {
    switch image {
    case .source(let row): try versions(alike: row, since: seq)
    case .claim(let row): try versions(alike: row, since: seq)
    case .attribution(let row): try versions(alike: row, since: seq)
    case .link(let row): try versions(alike: row, since: seq)
    case .evidence(let row): try versions(alike: row, since: seq)
    case .note, .policy, .grant: []
    }
  }

  private func versions<Row: ComparedRow>(
    alike row: Row,
    since seq: Int64
  ) throws(DeskError) -> [Int64] {
    let table = Row.table.rawValue
    let statement = try listStatement(
      """
      SELECT since_seq FROM \(table) WHERE id = ?1 \
      UNION SELECT since_seq FROM \(table)_was WHERE id = ?1 ORDER BY since_seq
      """
    )
    statement.bind(row.key, at: 1)
    let removals = try removals(of: Row.table, row.key)
    let version = RowVersion(since: seq, row: row)
    var alike: [Int64] = []
    for other in try statement.collect({ $0.integer(0) }) where other != seq {
      guard let found = try Row.rows(of: self).get(row.key, asOf: other) else { continue }
      if try areAlike(version, RowVersion(since: other, row: found), removals) {
        alike.append(other)
      }
    }
    return alike
  }

  fileprivate func areAlike<Row: ComparedRow>(
    _ first: RowVersion<Row>,
    _ second: RowVersion<Row>,
    _ removals: [Removal]
  ) throws(DeskError) -> Bool {
    let isPlain = first.row.saysTheSame(as: second.row)
    guard !removals.isEmpty else { return isPlain }
    let one = try origin(of: first, removals)
    let other = try origin(of: second, removals)
    if one == other { return true }
    guard removals.contains(where: { $0.since == one || $0.since == other }) else { return isPlain }
    return try areNotedAlike(Row.table, first.row.key, one, other)
  }

  /// The event that made the version, or the removed one whose mark it still has.
  private func origin<Row: ComparedRow>(
    of version: RowVersion<Row>,
    _ removals: [Removal]
  ) throws(DeskError) -> Int64 {
    guard !removals.contains(where: { $0.since == version.since }) else { return version.since }
    for removal in removals where removal.by < version.since {
      let removed = try Row.rows(of: self).get(version.row.key, asOf: removal.since)
      if let removed, removed.saysTheSame(as: version.row) { return removal.since }
    }
    return version.since
  }

  private func areNotedAlike(
    _ table: RowTable,
    _ key: Int64,
    _ one: Int64,
    _ other: Int64
  ) throws(DeskError) -> Bool {
    let statement = try statement(
      """
      SELECT 1 FROM alike WHERE tbl = ?1 AND id = ?2 AND seq = ?3 AND other = ?4 \
      UNION SELECT 1 FROM alike WHERE tbl = ?1 AND id = ?2 AND seq = ?4 AND other = ?3
      """
    )
    statement.bind(table.rawValue, at: 1)
    statement.bind(key, at: 2)
    statement.bind(one, at: 3)
    statement.bind(other, at: 4)
    return try statement.only { _ in true } != nil
  }

  /// A row's versions whose contents were removed, the newest first.
  fileprivate func removals(of table: RowTable, _ key: Int64) throws(DeskError) -> [Removal] {
    let name = table.rawValue
    let statement = try listStatement(
      """
      SELECT event, by_seq FROM redaction WHERE event IN (\
      SELECT since_seq FROM \(name) WHERE id = ?1 \
      UNION SELECT since_seq FROM \(name)_was WHERE id = ?1) ORDER BY event DESC
      """
    )
    statement.bind(key, at: 1)
    return try statement.collect { Removal(since: $0.integer(0), by: $0.integer(1)) }
  }

  /// Whether any event's contents have ever been removed.
  func hasRemovals() throws(DeskError) -> Bool {
    try statement("SELECT 1 FROM redaction LIMIT 1").only { _ in true } != nil
  }
}

extension Claim: ComparedRow {
  static func rows(of store: StoreConnection) -> RowAccess<Claim> { store.claims }

  /// Whether the text is the same, byte for byte: to Swift, two spellings of one letter are equal.
  func saysTheSame(as other: Claim) -> Bool { text.utf8.elementsEqual(other.text.utf8) }
}

extension Source: ComparedRow {
  static func rows(of store: StoreConnection) -> RowAccess<Source> { store.sources }

  func saysTheSame(as other: Source) -> Bool {
    name == other.name && aliases == other.aliases && url == other.url && notes == other.notes
  }
}

/// A record that says all that it holds, but for how often it was changed.
private protocol CountedRow: ComparedRow {
  var version: Int64 { get set }
}

extension CountedRow {
  func saysTheSame(as other: Self) -> Bool {
    var other = other
    other.version = version
    return other == self
  }
}

extension Attribution: CountedRow {
  static func rows(of store: StoreConnection) -> RowAccess<Attribution> { store.attributions }
}

extension Link: CountedRow {
  static func rows(of store: StoreConnection) -> RowAccess<Link> { store.links }
}

extension Evidence: CountedRow {
  static func rows(of store: StoreConnection) -> RowAccess<Evidence> { store.evidence }
}
