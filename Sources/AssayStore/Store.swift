package import AssayDesk
import Posix
import SQLite

/// A database that only this process has open: one connection writes, any number read.
package final class Store: Sendable {
  /// The path of the database.
  package let path: String
  package let signingKey: SigningKey
  private let lock: FileLock

  /// Opens the database of a data directory, creates it if it is missing, and migrates it to the newest layout.
  ///
  /// `nowMs`, in UTC milliseconds, is recorded with migrations.
  package init(directory: String, nowMs: Int64) throws(OpenError) {
    path = Self.path(in: directory)
    lock = try Self.lock(directory)
    try Self.prepare(path, StoreMigrations.all, nowMs: nowMs)
    do throws(PosixError) { signingKey = try SigningKey(directory: directory) } catch {
      throw .directory(error)
    }
  }

  /// Makes the connection that does every write and every checkpoint; call this once.
  ///
  /// A change reassesses up to `refreshLimit` claims in its own transaction and marks the rest for later. If
  /// `usesCaches` is false, the connection keeps nothing between calls; its answers do not differ.
  package func writer(
    refreshLimit: Int = Refresher.limit,
    usesCaches: Bool = true
  ) throws(DeskError) -> StoreWriter {
    let connection = try sqlite { () throws(SQLiteError) in try Self.writingConnection(path) }
    return try StoreWriter(connection, refreshLimit: refreshLimit, usesCaches: usesCaches)
  }

  /// Makes a connection for one reading thread; if `usesCaches` is false, it keeps nothing between calls, and its answers
  /// do not differ.
  package func reader(usesCaches: Bool = true) throws(DeskError) -> StoreReader {
    let connection = try sqlite { () throws(SQLiteError) in try Self.readingConnection(path) }
    return StoreReader(connection, usesCaches: usesCaches)
  }
}

extension Store {
  /// The path of a data directory's database.
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

  /// Creates the database if it is missing, readable by this user alone, and migrates it to the newest layout.
  static func prepare(
    _ path: String,
    _ migrations: [Migration],
    nowMs: Int64
  ) throws(OpenError) {
    // SQLite would create the file readable by everybody and give its log the same mode. An existing file is not
    // opened: closing it again would drop the locks of this process's connections.
    Files.createIfMissing(path, mode: 0o600)
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
        try copy(connection, to: path + ".before-" + String(version + 1))
      }
    } catch {
      throw OpenError(error)
    }
    do throws(SQLiteError) {
      try connection.execute("PRAGMA journal_mode=WAL")
      // SQLite opens a read-only file without complaint, so begin to write to it.
      try connection.execute("BEGIN IMMEDIATE; DELETE FROM migration WHERE false; ROLLBACK")
      try connection.close()
    } catch {
      throw OpenError(error)
    }
  }

  /// Copies a database before it is migrated; the copy gets its name, which is not in use yet, when it is durable.
  private static func copy(_ connection: Connection, to name: String) throws {
    let partial = name + ".partial"
    try removeDatabase(partial)
    try connection.backup(to: partial, pagesPerStep: 256, progress: { _, _ in true })
    try Files.sync(partial)
    try Files.renameIfFree(partial, to: unusedName(name))
    if let directory = Files.parent(of: name) { try Files.sync(directory) }
  }

  /// Returns `name`, with a number appended if an earlier attempt left a file of that name.
  private static func unusedName(_ name: String) -> String {
    var number = 1
    while Files.exists(number == 1 ? name : "\(name).\(number)") { number += 1 }
    return number == 1 ? name : "\(name).\(number)"
  }

  /// SQLite overwrites what is deleted, also in pages that become free, so that a later redaction finds no remains of
  /// earlier versions and of what the text index has merged.
  static func writingConnection(_ path: String) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      """
      PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;
      PRAGMA wal_autocheckpoint=10000; PRAGMA secure_delete=ON
      """
    )
    connection.setBusyTimeout(milliseconds: busyTimeoutMs)
    try connection.addTextScore(rememberingLengths: false)
    return connection
  }

  /// Pages are copied into a cache of 16 MB rather than mapped: mapping makes an assessment among a million claims a
  /// quarter faster, but the server keeps the mapped pages (950 MB in that run), and a failing disk would end it.
  static func readingConnection(_ path: String) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: path, mode: .readOnly)
    try connection.execute("PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY")
    connection.setBusyTimeout(milliseconds: busyTimeoutMs)
    try connection.addTextScore(rememberingLengths: true)
    return connection
  }

  static let busyTimeoutMs: Int32 = 5_000
}
