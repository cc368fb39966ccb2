package import AssayEncoding
import Posix
import SQLite

/// The result of a rebuild.
package struct Rebuilt: Sendable, Hashable {
  package let eventCount: Int64
  /// The hash of the newest event.
  package let head: Digest
}

extension Store {
  /// Builds the database of an empty directory from the events of the file at `path` alone.
  ///
  /// Each event is copied unchanged once the chain has been verified up to it; the code of live calls stores and
  /// assesses its rows and leaves nothing marked. The file may be in use meanwhile: events added later are left out.
  /// The new database gets its name when it is complete. `nowMs` is UTC milliseconds; `progress` is called after each
  /// transaction with the events done and the total.
  package static func rebuild(
    from path: String,
    into directory: String,
    nowMs: Int64,
    progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws(RebuildError) -> Rebuilt {
    let source = try log(ofFileAt: path)
    let lock: FileLock
    do { lock = try Self.lock(directory) } catch { throw .target(error) }
    let target = Self.path(in: directory)
    guard !Files.exists(target) else { throw .occupied }
    let unfinished = rebuildingPath(in: directory)
    do { try removeDatabase(unfinished) } catch { throw .target(.directory(error)) }
    let rebuilt: Rebuilt
    do {
      rebuilt = try rebuild(from: source, intoFile: unfinished, nowMs: nowMs, progress)
    } catch {
      // The next attempt removes whatever this one leaves behind.
      do { try removeDatabase(unfinished) } catch {}
      throw error
    }
    do throws(PosixError) {
      try Files.rename(unfinished, to: target)
      try Files.sync(directory)
    } catch {
      throw .naming(error)
    }
    _ = consume lock
    return rebuilt
  }

  private static func rebuild(
    from source: EventLog,
    intoFile path: String,
    nowMs: Int64,
    _ progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws(RebuildError) -> Rebuilt {
    do { try prepare(path, StoreMigrations.all, nowMs: nowMs) } catch { throw .target(error) }
    var rebuild: Rebuild
    do {
      let connection = try sqlite { () throws(SQLiteError) in try writingConnection(path) }
      rebuild = try Rebuild(from: source, into: connection)
    } catch {
      throw .writing(error)
    }
    return try rebuild.run(progress)
  }

  /// The log of the database in a file, which is opened for reading only.
  static func log(ofFileAt path: String) throws(RebuildError) -> EventLog {
    guard Files.exists(path) else { throw .missing }
    let connection: Connection
    let (isOurs, found): (Bool, Int64?)
    do throws(SQLiteError) {
      connection = try readingConnection(path)
      let mark = try connection.prepare("PRAGMA application_id").first { $0.integer(0) }
      isOurs = mark == Int64(StoreMigrations.applicationID)
      let version = "SELECT max(version) FROM migration"
      found = isOurs ? try connection.prepare(version).first { $0.integer(0) } : nil
    } catch {
      throw .source(OpenError(error))
    }
    guard isOurs else { throw .source(.notOurs) }
    guard found == StoreMigrations.newest else {
      throw .layout(found: found ?? 0, known: StoreMigrations.newest)
    }
    return EventLog(StoreConnection(connection, for: .reading, usesCaches: true))
  }

  /// The path of a database that is being rebuilt in a directory.
  static func rebuildingPath(in directory: String) -> String { path(in: directory) + ".rebuilding" }

  /// Removes a database that nobody uses, along with what SQLite keeps beside it; returns whether there was any of it.
  @discardableResult
  static func removeDatabase(_ path: String) throws(PosixError) -> Bool {
    var isFound = false
    for suffix in ["-journal", "-wal", "-shm", ""] where try Files.remove(path + suffix) {
      isFound = true
    }
    return isFound
  }
}
