import AssayDesk
import AssayVocabulary
import SQLite

/// Reads and writes one kind of versioned row over one connection, with statements of its own.
final class RowAccess<Row: ReadableRow> {
  private let connection: Connection
  private let sql = RowSQL<Row>()
  /// By the place of their queries, as hashing one takes longer than a step of many a statement.
  private var kept = [Statement?](repeating: nil, count: 4 * RowQuery.allCases.count)

  private let keepsStatements: Bool

  init(_ store: StoreConnection) {
    connection = store.connection
    keepsStatements = store.caches.areOn
  }

  /// The version of a row at a moment, the newest where none is given.
  func get(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Row? {
    guard let seq else { return try statement(.current).bind(key).fetchOne(read) }
    return try statement(.past).bind(key, seq).fetchOne(read)
  }

  /// Every row at a moment whose column has the value, in order of ids.
  func all(
    where column: IndexedColumn,
    is value: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    guard let seq else { return try statement(.currentBy, column).bind(value).fetchAll(read) }
    return try statement(.pastBy, column).bind(value, seq).fetchAll(read)
  }

  /// Up to `count` rows at a moment whose ids lie above or below `key`, in the order of the direction.
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

  /// The greatest id ever given, 0 when there is none.
  func maximumKey() throws(DeskError) -> Int64 {
    try statement(.greatest).fetchInteger() ?? 0
  }

  func greatestID() throws(DeskError) -> Row.ID where Row: IdentifiedRow {
    Row.ID(rawValue: try maximumKey())
  }

  /// The event that made the version of a row at a moment, the newest where none is given.
  func since(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Int64? {
    guard let seq else { return try statement(.since).bind(key).fetchInteger() }
    return try statement(.sincePast).bind(key, seq).fetchInteger()
  }

  private func read(_ found: Statement) throws(DeskError) -> Row {
    var row = Row()
    row.key = found.integer(0)
    var reader = RowReader(statement: found, index: 1)
    do { try row.visit(&reader) } catch {
      throw .damaged(table: Row.table.rawValue, column: error.column)
    }
    return row
  }

  fileprivate func statement(
    _ query: RowQuery,
    _ column: IndexedColumn = .claim,
    to direction: PageDirection = .ascending
  ) throws(DeskError) -> Statement {
    // A query is of one of four columns or in one of two directions, if it has any.
    let place = 4 * query.rawValue + column.rawValue + direction.rawValue
    if let statement = kept[place] { return statement }
    let text = sql.text(query, column, direction)
    let statement = try sqlite { () throws(SQLiteError) in try connection.prepare(text) }
    if keepsStatements { kept[place] = statement }
    return statement
  }
}

extension RowAccess where Row: StoredRow {
  /// Makes `row` the newest version from `seq` on and closes the version before.
  ///
  /// A version that this same event made is replaced without a trace, as nobody has seen it.
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
      // The version that the event closed may have left out a text that only the replaced one repeats.
      try statement(.closeAgain).bind(seq, row.key, text).execute()
    }
    try run(.update, row, seq: seq)
  }

  /// Puts a row in the place of the version that an event made, as if that had said so at once.
  ///
  /// The version before keeps what it said, the text included that it may have shared.
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

  /// Keeps a closed version's text, unless the version that begins at `until` has the same.
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
    var binder = RowBinder(statement: statement, index: 3)
    var copy = row
    do { try copy.visit(&binder) } catch { preconditionFailure("binding never fails") }
    try statement.execute()
  }
}
