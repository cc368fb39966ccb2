package import AssayDesk
import Posix
import SQLite

/// A database that this process holds alone: one connection writes, any number read.
package final class Store: Sendable {
  /// The path of the database.
  package let path: String
  private let lock: FileLock

  /// Opens the database of a data directory, makes it when there is none, and brings it up to date.
  ///
  /// `nowMs`, in UTC milliseconds, is recorded with migrations.
  package init(directory: String, nowMs: Int64) throws(OpenError) {
    path = Self.path(in: directory)
    lock = try Self.lock(directory)
    try Self.prepare(path, StoreMigrations.all, nowMs: nowMs)
  }

  /// The connection that does every write and every checkpoint; ask for it once.
  ///
  /// One change assesses up to `refreshLimit` claims again in its own transaction, and marks the rest. With
  /// `usesCaches` false nothing is kept between calls, and every answer is the same.
  package func writer(
    refreshLimit: Int = Refresher.limit,
    usesCaches: Bool = true
  ) throws(DeskError) -> StoreWriter {
    let connection = try sqlite { () throws(SQLiteError) in try Self.writingConnection(path) }
    return try StoreWriter(connection, refreshLimit: refreshLimit, usesCaches: usesCaches)
  }

  /// A connection for one thread that reads; with `usesCaches` false nothing is kept between calls, and every answer is
  /// the same.
  package func reader(usesCaches: Bool = true) throws(DeskError) -> StoreReader {
    let connection = try sqlite { () throws(SQLiteError) in try Self.readingConnection(path) }
    return StoreReader(connection, usesCaches: usesCaches)
  }
}

extension Store {
  /// Where the database of a data directory lies.
  package static func path(in directory: String) -> String { directory + "/assay.db" }

  static func lock(_ directory: String) throws(OpenError) -> FileLock {
    let path = directory + "/assay.lock"
    do throws(PosixError) {
      if let lock = try FileLock.tryLock(path: path) { return lock }
    } catch {
      throw .directory(error)
    }
    var holder: Int32?
    do throws(PosixError) { holder = try FileLock.holder(path: path) } catch {
      throw .directory(error)
    }
    throw .locked(pid: holder)
  }

  /// Makes the database when there is none, for nobody but this user, and brings it up to date.
  static func prepare(
    _ path: String,
    _ migrations: [Migration],
    nowMs: Int64
  ) throws(OpenError) {
    // SQLite would create it for everybody to read, and gives its log the same mode. A file that is there
    // is not opened: closing it again would drop the locks of this process's connections.
    Files.makeIfMissing(path, mode: 0o600)
    let connection: Connection
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: .readWriteCreate)
      connection.setBusyTimeout(milliseconds: busyTimeoutMs)
    } catch {
      throw OpenError(error)
    }
    do throws(MigrationError) {
      let migrator = Migrator(migrations, applicationID: StoreMigrations.applicationID)
      _ = try migrator.migrate(connection, now: nowMs) { version in
        let copy = unusedName(path + ".before-" + String(version + 1))
        try connection.backup(to: copy, pagesPerStep: 256, progress: { _, _ in true })
      }
    } catch {
      throw OpenError(error)
    }
    do throws(SQLiteError) {
      try connection.execute("PRAGMA journal_mode=WAL")
      // A file that may only be read opens without complaint, so begin to write to it.
      try connection.execute("BEGIN IMMEDIATE; DELETE FROM migration WHERE false; ROLLBACK")
      try connection.close()
    } catch {
      throw OpenError(error)
    }
  }

  /// The name, or one with a number behind it where an earlier attempt has left a file of that name.
  private static func unusedName(_ name: String) -> String {
    var number = 1
    while Files.exists(number == 1 ? name : "\(name).\(number)") { number += 1 }
    return number == 1 ? name : "\(name).\(number)"
  }

  /// What is deleted is overwritten in pages that are written anyway, so that a redaction later finds no remains
  /// of earlier versions.
  static func writingConnection(_ path: String) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      """
      PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;
      PRAGMA wal_autocheckpoint=10000; PRAGMA secure_delete=FAST
      """
    )
    connection.setBusyTimeout(milliseconds: busyTimeoutMs)
    try connection.addTextScore(rememberingLengths: false)
    return connection
  }

  /// Its pages are copied into a cache of 16 MB rather than mapped: mapped ones take a quarter off an assessment among a
  /// million claims, but stay with the server, 950 MB of them in that run, and a disk that fails would end it.
  static func readingConnection(_ path: String) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: path, mode: .readOnly)
    try connection.execute("PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY")
    connection.setBusyTimeout(milliseconds: busyTimeoutMs)
    try connection.addTextScore(rememberingLengths: true)
    return connection
  }

  static let busyTimeoutMs: Int32 = 5_000
}
