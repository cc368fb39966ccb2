package import Posix
import SQLite

/// Why a database could not be opened; the file is as it was.
package enum OpenError: Error, Sendable {
  /// Another server holds it.
  case locked(pid: Int32?)
  /// The data directory is missing or may not be written to.
  case directory(PosixError)
  /// A later version of this program has written it.
  case newer(found: Int64, known: Int64)
  /// Another program's database.
  case notOurs
  /// What SQLite says of it.
  case damaged(String)
  /// The file, or its directory, may not be written to.
  case readOnly
  /// The file, or one that SQLite keeps beside it, is missing or closed to this user.
  case unopenable
  /// Why the copy that is made before an upgrade failed.
  case backup(String)
  /// What else SQLite says.
  case sqlite(String)

  init(_ error: SQLiteError) {
    switch error.kind {
    case .corrupt, .notADatabase: self = .damaged(error.message)
    case .readOnly: self = .readOnly
    case .cantOpen: self = .unopenable
    case .busy, .constraint, .full, .io, .interrupt, .other: self = .sqlite(error.message)
    }
  }

  init(_ error: MigrationError) {
    switch error {
    case .newer(let found, let known): self = .newer(found: found, known: known)
    case .notOurs: self = .notOurs
    case .backup(let cause): self = .backup((cause as? SQLiteError)?.message ?? "\(cause)")
    case .failed(_, _, let error), .unreadable(let error): self.init(error)
    }
  }
}
