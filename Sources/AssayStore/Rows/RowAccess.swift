import AssayDesk
import AssayEncoding
import AssayVocabulary
import SQLite

/// Reads and writes one kind of versioned row over one connection, with its own prepared statements.
final class RowAccess<Row: ReadableRow> {
  private let connection: Connection
  private let sql = RowSQL<Row>()
  /// Statements by a computed index, because hashing a query takes longer than many a statement's step.
  private var kept = [Statement?](repeating: nil, count: 4 * RowQuery.allCases.count)

  private let keepsStatements: Bool

  init(_ store: StoreConnection) {
    connection = store.connection
    keepsStatements = store.caches.areOn
  }

  /// Returns the version of a row as of an event, by default the current one; nil if there is none.
  func get(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Row? {
    guard let seq else { return try statement(.current).bind(key).fetchOne(read) }
    return try statement(.past).bind(key, seq).fetchOne(read)
  }

  /// Returns every row as of an event whose column has the value, in the order of ids.
  func all(
    where column: IndexedColumn,
    is value: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    guard let seq else { return try statement(.currentBy, column).bind(value).fetchAll(read) }
    return try statement(.pastBy, column).bind(value, seq).fetchAll(read)
  }

  /// Returns up to `count` rows as of an event with ids above or below `key`, in the order of the direction.
  func page(
    _ direction: PageDirection,
    beyond key: Int64,
    count: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    guard let seq else {
      return try statement(.currentPage, to: direction).bind(key, count).fetchAll(read)
    }
    return try statement(.pastPage, to: direction).bind(key, count, seq).fetchAll(read)
  }

  /// Returns the greatest id ever given, 0 if there is none.
  func maximumKey() throws(DeskError) -> Int64 {
    try statement(.greatest).fetchInteger() ?? 0
  }

  func greatestID() throws(DeskError) -> Row.ID where Row: IdentifiedRow {
    Row.ID(rawValue: try maximumKey())
  }

  /// Returns the event that made a row's version as of an event, by default the current version.
  func since(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Int64? {
    guard let seq else { return try statement(.since).bind(key).fetchInteger() }
    return try statement(.sincePast).bind(key, seq).fetchInteger()
  }

  private func read(_ found: Statement) throws(DeskError) -> Row {
    var row = Row()
    row.key = found.integer(0)
    do { try row.read(found, from: 1) } catch {
      throw .damaged(table: Row.table.rawValue, column: error.column)
    }
    return row
  }

  fileprivate func statement(
    _ query: RowQuery,
    _ column: IndexedColumn = .claim,
    to direction: PageDirection = .ascending
  ) throws(DeskError) -> Statement {
    // A query takes one of four columns or one of two directions, or neither.
    let place = 4 * query.rawValue + column.rawValue + direction.rawValue
    if let statement = kept[place] { return statement }
    let text = sql.text(query, column, direction)
    let statement = try sqlite { () throws(SQLiteError) in try connection.prepare(text) }
    if keepsStatements { kept[place] = statement }
    return statement
  }
}

extension RecordImage {
  /// Returns the row as it stood after an event, nil if it was not there.
  func version(in store: StoreConnection, asOf seq: Int64) throws(DeskError) -> RecordImage? {
    switch self {
    case .source: try store.sources.get(key, asOf: seq)?.image
    case .claim: try store.claims.get(key, asOf: seq)?.image
    case .attribution: try store.attributions.get(key, asOf: seq)?.image
    case .link: try store.links.get(key, asOf: seq)?.image
    case .evidence: try store.evidence.get(key, asOf: seq)?.image
    case .note: try store.notes.get(key, asOf: seq)?.image
    case .policy: try store.policies.get(key, asOf: seq)?.image
    case .grant: try store.grants.get(key, asOf: seq)?.image
    }
  }
}

extension RowAccess where Row: StoredRow {
  /// Makes `row` the newest version from `seq` on and closes the version before.
  ///
  /// Another version from the same event is replaced without a trace, because no reader has seen it.
  func put(_ row: Row, seq: Int64) throws(DeskError) {
    guard let since = try since(row.key, asOf: nil) else {
      try run(.insert, row, seq: seq)
      return
    }
    let text = row.sharedText
    if since != seq {
      let close = try statement(.close)
      if let text { close.bind(text, at: 3) }
      try close.bind(seq, row.key).execute()
    } else if let text {
      // The version that this event closed may have omitted a text that only the replaced version repeats.
      try statement(.closeAgain).bind(seq, row.key, text).execute()
    }
    try run(.update, row, seq: seq)
  }

  /// Replaces the version that an event made, as if the event had recorded this row at once.
  ///
  /// The previous version keeps its contents, including a text that it shared.
  func rewrite(_ row: Row, since seq: Int64) throws(DeskError) {
    let before = try get(row.key, asOf: seq - 1)
    if try since(row.key, asOf: nil) == seq {
      try run(.update, row, seq: seq)
    } else {
      try run(.rewrite, row, seq: seq)
      let until = try statement(.until).bind(row.key, seq).fetchInteger()
      try keepText(of: row, since: seq, until: until)
    }
    guard let before else { return }
    let since = try statement(.sinceBefore).bind(row.key, seq).fetchInteger()
    try keepText(of: before, since: since, until: seq)
  }

  /// Stores a closed version's text, unless the version that begins at `until` has an equal text.
  private func keepText(of row: Row, since: Int64?, until: Int64?) throws(DeskError) {
    guard let text = row.sharedText, let since, let until else { return }
    let next = try get(row.key, asOf: until)?.sharedText
    try statement(.keepText).bind(row.key, since, next == text ? nil : text).execute()
  }

  /// Makes the first version of a row that is not there yet.
  func insert(_ row: Row, seq: Int64) throws(DeskError) { try run(.insert, row, seq: seq) }

  private func run(_ query: RowQuery, _ row: Row, seq: Int64) throws(DeskError) {
    let statement = try statement(query)
    statement.bind(row.key, at: 1)
    statement.bind(seq, at: 2)
    row.bind(to: statement, from: 3)
    try statement.execute()
  }
}
