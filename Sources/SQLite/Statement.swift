import CSQLite

/// A prepared statement; parameters count from 1, columns from 0.
package final class Statement {
  let pointer: OpaquePointer
  private let database: Database
  /// The first failure to bind since the last reset, which the next step reports.
  private var bindFailure: SQLiteError?

  init(_ sql: String, database: Database) throws(SQLiteError) {
    self.database = database
    var sql = sql
    var prepared: OpaquePointer?
    let (code, isSingle) = sql.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          database.pointer,
          text.baseAddress,
          Int32(text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT),
          &prepared,
          &tail
        )
        return (code, Self.isBlank(after: tail, in: text))
      }
    }
    try database.check(code, sql: sql)
    guard let prepared, isSingle else { preconditionFailure("not one statement: \(sql)") }
    pointer = prepared
  }

  deinit {
    sqlite3_finalize(pointer)
  }

  /// Moves to the next row and returns whether there is one.
  package func step() throws(SQLiteError) -> Bool {
    if let bindFailure { throw bindFailure }
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.error(code, sql: sql)
    }
  }

  /// Makes the statement ready to run again, with every parameter NULL.
  package func reset() {
    // The returned code repeats the failure of the last step, which has been thrown already.
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
    bindFailure = nil
  }

  /// Runs the statement to its end, ignores its rows and resets it, even after a failure.
  package func run() throws(SQLiteError) {
    defer { reset() }
    while try step() {}
  }

  /// The SQL that the statement was prepared from.
  package var sql: String { sqlite3_sql(pointer).map { String(cString: $0) } ?? "" }

  package var columnCount: Int32 { sqlite3_column_count(pointer) }

  /// Whether the statement has returned a row and has neither ended nor been reset since.
  var isRunning: Bool { sqlite3_stmt_busy(pointer) != 0 }

  /// Traps for a parameter that the statement lacks and for a running statement; keeps any other failure for the next
  /// step.
  func noteBinding(_ code: Int32) {
    guard code != SQLITE_OK else { return }
    precondition(code & 0xFF != SQLITE_RANGE, "no such parameter in: \(sql)")
    precondition(code & 0xFF != SQLITE_MISUSE, "bound while running: \(sql)")
    if bindFailure == nil { bindFailure = database.error(code, sql: sql) }
  }

  private static func isBlank(
    after tail: UnsafePointer<CChar>?,
    in text: UnsafeBufferPointer<CChar>
  ) -> Bool {
    guard let start = text.baseAddress, let tail else { return true }
    return text[(tail - start)...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x3B].contains($0) }
  }
}
