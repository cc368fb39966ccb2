package import AssayDesk
package import Posix
import SQLite

/// A copy of the database that was made.
package struct StoreCopy: Sendable, Hashable {
  package let sizeBytes: Int64
  /// The newest event in it.
  package let seq: Int64
}

/// Why there is no copy; nothing was left behind.
package enum CopyError: Error, Sendable, Hashable {
  /// It was told to stop.
  case stopped
  /// The directory that the copy was to stand in is not there.
  case noDirectory
  /// There is something at the path.
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
  /// The file has its name only once it is whole and durable; until then it is beside it, with `.partial-`
  /// and the number of this process added. `goesOn` is asked after each step of a megabyte.
  package func copy(to path: String, goesOn: () -> Bool) throws(CopyError) -> StoreCopy {
    guard let directory = Files.parent(of: path) ?? (path.hasPrefix("/") ? "/" : nil),
      Files.isDirectory(directory)
    else { throw .noDirectory }
    guard !Files.exists(path) else { throw .occupied }
    guard Files.mayMakeFiles(in: directory) else { throw .notAllowed }
    let partial = "\(path).partial-\(Process.id)"
    let copy = try write(to: partial, goesOn)
    do throws(PosixError) {
      try Files.sync(partial)
      try Files.renameIfFree(partial, to: path)
      try Files.sync(directory)
    } catch {
      // It may have its name already, and the directory alone could not be made durable.
      _ = try? Files.remove(partial)
      throw CopyError(error)
    }
    return copy
  }

  private func write(to path: String, _ goesOn: () -> Bool) throws(CopyError) -> StoreCopy {
    var seq: Int64 = 0
    let connection = store.connection
    do throws(SQLiteError) {
      try connection.backup(
        to: path,
        pagesPerStep: 256,
        atSnapshot: { () throws(SQLiteError) in
          seq =
            try connection.statement("SELECT coalesce(max(seq), 0) FROM event")
            .first { $0.integer(0) } ?? 0
        },
        progress: { _, _ in goesOn() }
      )
    } catch {
      switch error.kind {
      case .interrupt: throw .stopped
      case .full: throw .full
      case .busy, .constraint, .io, .corrupt, .notADatabase, .readOnly, .cantOpen, .other:
        throw .storage(StorageFailure(error))
      }
    }
    return StoreCopy(sizeBytes: Files.sizeBytes(path) ?? 0, seq: seq)
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
