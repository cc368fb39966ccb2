package import AssayDesk
package import Posix
import SQLite

/// A finished copy of the database.
package struct StoreCopy: Sendable, Hashable {
  package let sizeBytes: Int64
  /// The newest event in the copy.
  package let seq: Int64
}

/// Why a copy failed; no file was left behind.
package enum CopyError: Error, Sendable, Hashable {
  /// `goesOn` returned false.
  case stopped
  /// The directory of the target path does not exist.
  case noDirectory
  /// The target path exists already.
  case occupied
  /// The server's user may not write there.
  case notAllowed
  case full
  case storage(StorageFailure)
  case system(PosixError)
}

extension StoreReader {
  /// Copies the database, as of one moment, to a new file of mode 0600 while others write.
  ///
  /// The file gets its name only when it is complete and durable; until then its name has `.partial-` and this
  /// process's number appended, and it is noted in `unfinished`. `goesOn` is called with the bytes done and their total
  /// after each step of a megabyte and before the file gets its name; false stops the copy.
  package func copy(
    to path: String,
    notedIn unfinished: UnfinishedCopies,
    goesOn: (_ doneBytes: Int64, _ totalBytes: Int64) -> Bool
  ) throws(CopyError) -> StoreCopy {
    guard let directory = Files.parent(of: path) ?? (path.hasPrefix("/") ? "/" : nil),
      Files.isDirectory(directory)
    else { throw .noDirectory }
    guard !Files.exists(path) else { throw .occupied }
    guard Files.mayMakeFiles(in: directory) else { throw .notAllowed }
    let partial = UnfinishedCopies.partialPath(of: path)
    let note: String
    do throws(PosixError) { note = try unfinished.note(partial) } catch { throw CopyError(error) }
    // A note that stays names a file that is not there, which the next start passes over.
    defer { _ = try? Files.remove(note) }
    let copy = try write(to: partial, goesOn)
    let goesOnToTheEnd: Bool
    do throws(PosixError) {
      try Files.sync(partial)
      goesOnToTheEnd = goesOn(copy.sizeBytes, copy.sizeBytes)
      if goesOnToTheEnd {
        try Files.renameIfFree(partial, to: path)
        try Files.sync(directory)
      } else {
        try Files.remove(partial)
      }
    } catch {
      // The file may already have its name: making the directory durable can fail after the rename.
      _ = try? Files.remove(partial)
      throw CopyError(error)
    }
    guard goesOnToTheEnd else { throw .stopped }
    return copy
  }

  private func write(
    to path: String,
    _ goesOn: (Int64, Int64) -> Bool
  ) throws(CopyError) -> StoreCopy {
    var seq: Int64 = 0
    var holdsRemoved = false
    let connection = store.connection
    do throws(SQLiteError) {
      let pageBytes = try connection.statement("PRAGMA page_size").first { $0.integer(0) } ?? 0
      try connection.backup(
        to: path,
        pagesPerStep: 256,
        atSnapshot: { () throws(SQLiteError) in
          seq =
            try connection.statement("SELECT coalesce(max(seq), 0) FROM event")
            .first { $0.integer(0) } ?? 0
          holdsRemoved =
            try connection.statement("SELECT 1 FROM purge UNION ALL SELECT 1 FROM unused_content")
            .first { _ in true } ?? false
        },
        progress: { goesOn(Int64($0) * pageBytes, Int64($1) * pageBytes) }
      )
    } catch {
      switch error.kind {
      case .interrupt: throw .stopped
      case .full: throw .full
      case .busy, .constraint, .io, .corrupt, .notADatabase, .readOnly, .cantOpen, .other:
        throw .storage(StorageFailure(error))
      }
    }
    let sizeBytes = Files.sizeBytes(path) ?? 0
    if holdsRemoved {
      do { try purge(path) { goesOn(sizeBytes, sizeBytes) } } catch {
        _ = try? Store.removeDatabase(path)
        throw error
      }
    }
    return StoreCopy(sizeBytes: Files.sizeBytes(path) ?? 0, seq: seq)
  }

  /// Removes from a copy what was still to be removed when it was made.
  private func purge(_ path: String, goesOn: () -> Bool) throws(CopyError) {
    var isDone = false
    do throws(DeskError) {
      let copy = try sqlite { () throws(SQLiteError) in try Store.writingConnection(path) }
      let store = StoreConnection(copy, for: .writing, usesCaches: false)
      // Nobody else opens the copy, so that its log needs no file to share it.
      try store.statement("PRAGMA locking_mode=EXCLUSIVE").execute()
      while !isDone, goesOn() {
        try store.statement("BEGIN IMMEDIATE").execute()
        isDone = try Purge(store).run(.long)
        try store.statement("COMMIT").execute()
      }
      try sqlite { () throws(SQLiteError) in
        _ = try copy.checkpoint(.truncate)
        try copy.close()
      }
    } catch {
      guard case .storage(let failure) = error else {
        preconditionFailure("a purge refuses nothing")
      }
      throw failure.kind == .full ? .full : .storage(failure)
    }
    guard isDone else { throw .stopped }
  }
}

extension CopyError {
  fileprivate init(_ error: PosixError) {
    switch error.cause {
    case .occupied: self = .occupied
    case .full: self = .full
    case .notAllowed: self = .notAllowed
    case .other: self = .system(error)
    }
  }
}
