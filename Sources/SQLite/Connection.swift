import CSQLite

/// An open database, used by one thread at a time.
package final class Connection {
  /// How a connection may use its file.
  package enum OpenMode: Sendable {
    /// Creates the file if it is missing.
    case readWriteCreate
    case readWrite
    /// Neither writes nor checkpoints.
    case readOnly
  }

  let database: Database
  /// The lengths that `text_score` remembers; they live as long as the connection is open.
  var textLengths: OpaquePointer?
  /// The condition under which statements stop, if there is one.
  private var stopCondition: StopCondition?
  /// Keyed by the address of the literal, which identifies its text for the life of the process.
  private var cache: [UnsafePointer<UInt8>: Statement] = [:]

  /// Opens `path`; double-quoted strings and writes to the schema's own tables are refused.
  ///
  /// The busy timeout is 0, and the journal mode stays that of the file.
  package init(path: String, mode: OpenMode) throws(SQLiteError) {
    let access =
      switch mode {
      case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    database = try Database(path: path, flags: flags)
    for option in [SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL] {
      try database.check(assay_db_config(database.pointer, option, 0), sql: nil)
    }
    let defensive = assay_db_config(database.pointer, SQLITE_DBCONFIG_DEFENSIVE, 1)
    try database.check(defensive, sql: nil)
    if mode == .readOnly {
      try execute("PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0")
    }
  }

  /// Closes the database now instead of in `deinit`; throws if a statement from `prepare` is still alive.
  package func close() throws(SQLiteError) {
    cache.removeAll()
    textLengths = nil
    try database.close()
  }

  /// Runs every statement of `sql` and ignores their rows.
  package func execute(_ sql: String) throws(SQLiteError) {
    precondition(!sql.utf8.contains(0), "SQL ends at a NUL")
    try database.check(sqlite3_exec(database.pointer, sql, nil, nil, nil), sql: sql)
  }

  /// Returns the cached statement of a literal; it must be reset before it is requested again.
  package func statement(_ sql: StaticString) throws(SQLiteError) -> Statement {
    if let cached = cache[sql.utf8Start] {
      precondition(!cached.isRunning, "the statement is still being read: \(sql)")
      return cached
    }
    let statement = try Statement(sql.description, database: database)
    cache[sql.utf8Start] = statement
    return statement
  }

  /// Prepares a statement that is finalized with its last reference.
  package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, database: database)
  }

  /// Sets how long a call waits for another connection's lock before it fails as busy; 0 fails at once.
  package func setBusyTimeout(milliseconds: Int32) {
    sqlite3_busy_timeout(database.pointer, milliseconds)
  }

  /// Runs `body`, in which statements fail with `interrupt` soon after `condition` has become true.
  ///
  /// SQLite asks about once in a millisecond, between the operations of a statement. Not to be nested.
  package func stopping<Result>(when condition: () -> Bool, _ body: () -> Result) -> Result {
    withoutActuallyEscaping(condition) { condition in
      stop(when: condition)
      defer {
        sqlite3_progress_handler(database.pointer, 0, nil, nil)
        stopCondition = nil
      }
      return body()
    }
  }

  /// Makes statements fail with `interrupt` soon after `condition` has become true, as long as the connection is open.
  package func stop(when condition: @escaping () -> Bool) {
    let box = StopCondition(condition)
    stopCondition = box
    sqlite3_progress_handler(
      database.pointer,
      Self.operationsBetweenQuestions,
      { box in
        guard let box else { return 0 }
        return Unmanaged<StopCondition>.fromOpaque(box).takeUnretainedValue().holds() ? 1 : 0
      },
      Unmanaged.passUnretained(box).toOpaque()
    )
  }

  /// Runs `body`, which may write the tables in which virtual tables keep their contents.
  package func writingShadowTables(
    _ body: () throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try setDefensive(false)
    do throws(SQLiteError) { try body() } catch {
      try setDefensive(true)
      throw error
    }
    try setDefensive(true)
  }

  private func setDefensive(_ isOn: Bool) throws(SQLiteError) {
    try database.check(
      assay_db_config(database.pointer, SQLITE_DBCONFIG_DEFENSIVE, isOn ? 1 : 0),
      sql: nil
    )
  }

  private static var operationsBetweenQuestions: Int32 { 10_000 }

  /// The number of rows changed since the connection was opened, including changes rolled back.
  package var totalChanges: Int64 { sqlite3_total_changes64(database.pointer) }

  /// False also after SQLite has rolled back on its own, for example on a full disk or an I/O error.
  package var isInTransaction: Bool { sqlite3_get_autocommit(database.pointer) == 0 }
}

/// A closure at an address that C code can hold.
private final class StopCondition {
  let holds: () -> Bool

  init(_ holds: @escaping () -> Bool) { self.holds = holds }
}
