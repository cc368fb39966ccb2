package import AssayDesk
import SQLite

/// Reads and writes one kind of versioned row over one connection, with statements of its own.
package final class RowAccess<Row: ReadableRow> {
  private let connection: Connection
  private let sql: RowSQL<Row>
  /// By the place of their queries, as hashing one takes longer than a step of many a statement.
  private var kept = [Statement?](repeating: nil, count: RowQuery.count)

  init(_ connection: Connection) {
    self.connection = connection
    sql = RowSQL()
  }

  /// The version of a row at a moment, the newest where none is given.
  package func get(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Row? {
    let statement: Statement
    if let seq {
      statement = try self.statement(.past)
      statement.bind(seq, at: 2)
    } else {
      statement = try self.statement(.current)
    }
    statement.bind(key, at: 1)
    return try statement.only { (found) throws(DeskError) in try read(found) }
  }

  /// Every row at a moment whose column has the value, in order of ids.
  package func all(
    where column: IndexedColumn,
    is value: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    let statement: Statement
    if let seq {
      statement = try self.statement(.pastBy(column))
      statement.bind(seq, at: 2)
    } else {
      statement = try self.statement(.currentBy(column))
    }
    statement.bind(value, at: 1)
    return try statement.collect { (found) throws(DeskError) in try read(found) }
  }

  /// Up to `count` rows at a moment whose ids lie above or below `key`, in the order of the direction.
  package func page(
    _ direction: PageDirection,
    beyond key: Int64,
    count: Int64,
    asOf seq: Int64?
  ) throws(DeskError) -> [Row] {
    let statement: Statement
    if let seq {
      statement = try self.statement(.pastPage(direction))
      statement.bind(seq, at: 3)
    } else {
      statement = try self.statement(.currentPage(direction))
    }
    statement.bind(key, at: 1)
    statement.bind(count, at: 2)
    return try statement.collect { (found) throws(DeskError) in try read(found) }
  }

  /// The greatest id ever given, 0 when there is none.
  func maximumKey() throws(DeskError) -> Int64 {
    try statement(.greatest).only { $0.integer(0) } ?? 0
  }

  /// The event that made the newest version of a row.
  func since(_ key: Int64) throws(DeskError) -> Int64? {
    let statement = try statement(.since)
    statement.bind(key, at: 1)
    return try statement.only { $0.integer(0) }
  }

  /// The event that made the version of a row at a moment, the newest where none is given.
  func since(_ key: Int64, asOf seq: Int64?) throws(DeskError) -> Int64? {
    guard let seq else { return try since(key) }
    let statement = try statement(.sincePast)
    statement.bind(key, at: 1)
    statement.bind(seq, at: 2)
    return try statement.only { $0.integer(0) }
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
    kept[place] = statement
    return statement
  }
}

extension RowAccess where Row: StoredRow {
  /// Makes `row` the newest version from `seq` on and closes the version before.
  ///
  /// A version that this same event made is replaced without a trace, as nobody has seen it.
  func put(_ row: Row, seq: Int64) throws(DeskError) {
    guard let since = try since(row.key) else {
      try run(.insert, row, seq: seq)
      return
    }
    let texts = sql.sharedTexts(of: row)
    if since != seq {
      try close(.close, row.key, seq: seq, texts)
    } else if !texts.isEmpty {
      // The version that the event closed may have left out a text that only the replaced one repeats.
      try close(.closeAgain, row.key, seq: seq, texts)
    }
    try run(.update, row, seq: seq)
  }

  /// Puts a row in the place of the version that an event made, as if that had said so at once.
  ///
  /// The version before keeps what it said, the text included that it may have shared.
  func rewrite(_ row: Row, since seq: Int64) throws(DeskError) {
    let before = try get(row.key, asOf: seq - 1)
    if try since(row.key) == seq {
      try run(.update, row, seq: seq)
    } else {
      try run(.rewrite, row, seq: seq)
      try share(sql.sharedTexts(of: row), of: row.key, since: seq)
    }
    if let before { try shareBefore(sql.sharedTexts(of: before), of: row.key, until: seq) }
  }

  /// Keeps a closed version's text, unless the version that follows has the same.
  private func share(
    _ texts: [String],
    of key: Int64,
    since seq: Int64
  ) throws(DeskError) {
    guard let text = texts.first, let until = try until(key, since: seq) else { return }
    let next = try get(key, asOf: until).map { sql.sharedTexts(of: $0) } ?? []
    try keep(next == [text] ? nil : text, of: key, since: seq)
  }

  private func shareBefore(
    _ texts: [String],
    of key: Int64,
    until seq: Int64
  ) throws(DeskError) {
    guard let text = texts.first else { return }
    let statement = try statement(.sinceBefore)
    statement.bind(key, at: 1)
    statement.bind(seq, at: 2)
    guard let since = try statement.only({ $0.integer(0) }) else { return }
    let next = try get(key, asOf: seq).map { sql.sharedTexts(of: $0) } ?? []
    try keep(next == [text] ? nil : text, of: key, since: since)
  }

  private func keep(_ text: String?, of key: Int64, since seq: Int64) throws(DeskError) {
    let statement = try statement(.keepText)
    statement.bind(key, at: 1)
    statement.bind(seq, at: 2)
    statement.bind(text, at: 3)
    try statement.perform()
  }

  private func until(_ key: Int64, since seq: Int64) throws(DeskError) -> Int64? {
    let statement = try statement(.until)
    statement.bind(key, at: 1)
    statement.bind(seq, at: 2)
    return try statement.only { $0.integer(0) }
  }

  private func close(
    _ query: RowQuery,
    _ key: Int64,
    seq: Int64,
    _ texts: [String]
  ) throws(DeskError) {
    let statement = try statement(query)
    statement.bind(seq, at: 1)
    statement.bind(key, at: 2)
    for (index, text) in texts.enumerated() { statement.bind(text, at: Int32(index) + 3) }
    try statement.perform()
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
    try statement.perform()
  }
}
