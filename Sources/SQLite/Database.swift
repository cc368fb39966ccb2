import CSQLite

/// The open `sqlite3` object, shared by a connection and its statements and closed with the last of them.
final class Database {
  private(set) var pointer: OpaquePointer?
  /// The number of frames in the log after the last commit; nil if frames are not counted.
  private(set) var logFrames: UnsafeMutablePointer<Int32>?

  /// Runs once for the process, before its first database is opened, because SQLite refuses it later.
  private static let leaveMemoryUncounted: Void = {
    let code = assay_leave_memory_uncounted()
    precondition(code == SQLITE_OK, "SQLite was used before its first database was opened here")
  }()

  init(path: String, flags: Int32) throws(SQLiteError) {
    _ = Self.leaveMemoryUncounted
    let code = sqlite3_open_v2(path, &pointer, flags, nil)
    guard code == SQLITE_OK else {
      // SQLite allocates the object even then, to hold the message.
      let failure = error(code, sql: nil)
      sqlite3_close(pointer)
      pointer = nil
      throw failure
    }
  }

  deinit {
    sqlite3_close(pointer)
    logFrames?.deallocate()
  }

  func countLogFrames() {
    guard logFrames == nil else { return }
    let count = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    count.initialize(to: 0)
    logFrames = count
    assay_count_log_frames(pointer, count)
  }

  /// Closes the database now; throws and leaves it open while a statement still exists.
  func close() throws(SQLiteError) {
    try check(sqlite3_close(pointer), sql: nil)
    pointer = nil
  }

  func check(_ code: Int32, sql: String?) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw error(code, sql: sql) }
  }

  /// Returns the error of the call just made, which must have been on this database.
  func error(_ code: Int32, sql: String?) -> SQLiteError {
    let detail = pointer.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    let message = detail.map { String(cString: $0) } ?? "no message"
    return SQLiteError(extendedCode: code, message: message, sql: sql)
  }
}
