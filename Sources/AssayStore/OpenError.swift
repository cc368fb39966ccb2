package import Posix
package import SQLite

/// Why a database could not be opened; the file is as it was.
package enum OpenError: Error, Sendable, CustomStringConvertible {
  /// Another server holds it.
  case locked(pid: Int32?)
  /// The data directory is missing or may not be written to.
  case directory(PosixError)
  /// A later version of this program has written it.
  case newer(found: Int64, known: Int64)
  /// Another program's database.
  case notOurs
  case damaged(SQLiteError)
  /// The file, those that SQLite keeps beside it, or their directory may not be read and written to.
  case readOnly
  case backup(any Error)
  case sqlite(SQLiteError)

  init(_ error: SQLiteError) {
    switch error.kind {
    case .corrupt, .notADatabase: self = .damaged(error)
    case .readOnly, .cantOpen: self = .readOnly
    case .busy, .constraint, .full, .io, .interrupt, .other: self = .sqlite(error)
    }
  }

  init(_ error: MigrationError) {
    switch error {
    case .newer(let found, let known): self = .newer(found: found, known: known)
    case .notOurs: self = .notOurs
    case .backup(let cause): self = .backup(cause)
    case .failed(_, _, let error), .unreadable(let error): self.init(error)
    }
  }

  package var description: String {
    switch self {
    case .locked(let pid):
      "another server holds this database" + (pid.map { " (process \($0))" } ?? "")
        + "; stop it first, or give another data directory"
    case .directory(let error):
      "the data directory cannot be used (\(error)); make it, or give one that may be written to"
    case .newer(let found, let known):
      "the database has layout \(found), which a newer Assay wrote; this one knows up to \(known): "
        + "upgrade Assay"
    case .notOurs: "the file is another program's database; give another data directory"
    case .damaged(let error):
      "the database is damaged (\(error.message)); put a copy of it back from a backup"
    case .readOnly:
      "the database may not be written to; give this user the right to read and write its files and their directory"
    case .backup(let cause):
      "the copy that is made before an upgrade failed "
        + "(\((cause as? SQLiteError)?.message ?? "\(cause)")); make room and start again"
    case .sqlite(let error): "the database cannot be opened: \(error.message)"
    }
  }
}
