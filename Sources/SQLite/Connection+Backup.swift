import CSQLite
import Glibc

extension Connection {
  /// Copies the database, as of one moment, to a new file of mode 0600 at `path`.
  ///
  /// This connection holds one read transaction meanwhile, so that writes of others do not restart the copy. `progress`
  /// gets the pages copied and their total after each step; if it returns false, the copy fails with `interrupt`. A
  /// failed copy leaves no file; an existing file at `path` throws `cantOpen`.
  package func backup(
    to path: String,
    pagesPerStep: Int32,
    progress: (_ copiedPages: Int, _ totalPages: Int) -> Bool
  ) throws(SQLiteError) {
    try backup(
      to: path,
      pagesPerStep: pagesPerStep,
      atSnapshot: { () throws(SQLiteError) in
        _ = try statement("SELECT count(*) FROM sqlite_schema").first { $0.integer(0) }
      },
      progress: progress
    )
  }

  /// Copies the database, and runs `atSnapshot` first in the copy's read transaction, in which it must read.
  package func backup(
    to path: String,
    pagesPerStep: Int32,
    atSnapshot: () throws(SQLiteError) -> Void,
    progress: (_ copiedPages: Int, _ totalPages: Int) -> Bool
  ) throws(SQLiteError) {
    precondition(pagesPerStep > 0)
    try createBackupFile(path)
    do {
      try transaction(.deferred) { () throws(SQLiteError) in
        // A deferred transaction gets its snapshot with its first read.
        try atSnapshot()
        try copyPages(to: path, pagesPerStep: pagesPerStep, progress: progress)
      }
    } catch {
      unlink(path)
      throw error
    }
  }

  private func copyPages(
    to path: String,
    pagesPerStep: Int32,
    progress: (_ copiedPages: Int, _ totalPages: Int) -> Bool
  ) throws(SQLiteError) {
    let target = try Database(
      path: path,
      flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    )
    guard let copy = sqlite3_backup_init(target.pointer, "main", database.pointer, "main") else {
      throw target.error(sqlite3_extended_errcode(target.pointer), sql: nil)
    }
    var code = SQLITE_OK
    repeat {
      code = sqlite3_backup_step(copy, pagesPerStep)
      let total = Int(sqlite3_backup_pagecount(copy))
      let copied = total - Int(sqlite3_backup_remaining(copy))
      if code == SQLITE_OK, !progress(copied, total) { code = SQLITE_INTERRUPT }
      if code == SQLITE_DONE { _ = progress(total, total) }
    } while code == SQLITE_OK
    let finished = sqlite3_backup_finish(copy)
    guard code == SQLITE_DONE else {
      let reason = sqlite3_errstr(code).map { String(cString: $0) } ?? "no message"
      throw SQLiteError(extendedCode: code, message: "backup: \(reason)", sql: nil)
    }
    try target.check(finished, sql: nil)
    try target.close()
  }
}

/// Creates the file readable by this user alone, before SQLite would create it readable by everybody.
private func createBackupFile(_ path: String) throws(SQLiteError) {
  let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else {
    let reason = String(cString: strerror(errno))
    throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "\(path): \(reason)", sql: nil)
  }
  close(descriptor)
}
