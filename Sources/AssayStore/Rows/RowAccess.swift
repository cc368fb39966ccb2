package import AssayDesk
import SQLite

/// Reads and writes one kind of versioned row over one connection, with statements of its own.
package final class RowAccess<Row: ReadableRow> {
  private let connection: Connection
  private let sql: RowSQL<Row>
  /// By the place of their queries, as hashing one takes longer than a step of many a statement.
  private var kept = [Statement?](repeating: nil, count: RowQuery.count)

  private let keepsStatements: Bool

  init(_ connection: Connection, keepsStatements: Bool) {
    self.connection = connection
    self.keepsStatements = keepsStatements
    sql = RowSQL()
  }

  /// The version of a row at a moment, the newest where none is given.
  package func get(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Row? {
    guard let seq else { return try statement(.current).bind(key).fetchOne(read) }
    return try statement(.past).bind(key, seq).fetchOne(read)
  }

  /// Every row at a moment whose column has the value, in order of ids.
  package func all(
    where column: IndexedColumn,
    is value: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    guard let seq else { return try statement(.currentBy(column)).bind(value).fetchAll(read) }
    return try statement(.pastBy(column)).bind(value, seq).fetchAll(read)
  }

  /// Up to `count` rows at a moment whose ids lie above or below `key`, in the order of the direction.
  package func page(
    _ direction: PageDirection,
    beyond key: Int64,
    count: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    guard let seq else {
      return try statement(.currentPage(direction)).bind(key, count).fetchAll(read)
    }
    return try statement(.pastPage(direction)).bind(key, count, seq).fetchAll(read)
  }

  /// The greatest id ever given, 0 when there is none.
  func maximumKey() throws(DeskError) -> Int64 {
    try statement(.greatest).fetchInteger() ?? 0
  }

  /// The event that made the version of a row at a moment, the newest where none is given.
  func since(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Int64? {
    guard let seq else { return try statement(.since).bind(key).fetchInteger() }
    return try statement(.sincePast).bind(key, seq).fetchInteger()
  }

  private func read(_ found: Statement) throws(DeskError) -> Row {
    var row = Row(blankRow: ())
    row.key = found.integer(0)
    var reader = RowReader(statement: found, index: 1)
    do { try row.visit(&reader) } catch {
      throw .damaged(table: Row.table.rawValue, column: error.column)
    }
    return row
  }

  fileprivate func statement(_ query: RowQuery) throws(DeskError) -> Statement {
    let place = query.place
    if let statement = kept[place] { return statement }
    let text = sql.text(query)
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
    let text = sql.sharedText(of: row)
    if since != seq {
      try close(row.key, seq: seq, text)
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
      try share(sql.sharedText(of: row), of: row.key, since: seq)
    }
    if let before { try shareBefore(sql.sharedText(of: before), of: row.key, until: seq) }
  }

  private func share(
    _ text: String?,
    of key: Int64,
    since seq: Int64
  ) throws(DeskError) {
    guard let text, let until = try statement(.until).bind(key, seq).fetchInteger() else { return }
    try keep(text, of: key, since: seq, until: until)
  }

  private func shareBefore(
    _ text: String?,
    of key: Int64,
    until seq: Int64
  ) throws(DeskError) {
    guard let text else { return }
    guard let since = try statement(.sinceBefore).bind(key, seq).fetchInteger() else { return }
    try keep(text, of: key, since: since, until: seq)
  }

  /// Keeps a closed version's text, unless the version that begins at `until` has the same.
  private func keep(
    _ text: String,
    of key: Int64,
    since seq: Int64,
    until: Int64
  ) throws(DeskError) {
    let next = try get(key, asOf: until).flatMap { sql.sharedText(of: $0) }
    try statement(.keepText).bind(key, seq, next == text ? nil : text).execute()
  }

  private func close(_ key: Int64, seq: Int64, _ text: String?) throws(DeskError) {
    let statement = try statement(.close)
    if let text {
      try statement.bind(seq, key, text).execute()
    } else {
      try statement.bind(seq, key).execute()
    }
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
