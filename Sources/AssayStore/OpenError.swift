package import Posix
import SQLite

/// Why a database could not be opened; the file was not changed.
package enum OpenError: Error, Sendable {
  /// Another server holds the lock; `pid` is its process, if known.
  case locked(pid: Int32?)
  /// The data directory is missing or this user may not write to it.
  case directory(PosixError)
  /// A later version of this program wrote the file; versions are those of the layout.
  case newer(found: Int64, known: Int64)
  /// The file is another program's database.
  case notOurs
  /// SQLite found the file damaged; the text is its message.
  case damaged(String)
  /// This user may not write to the file or its directory.
  case readOnly
  /// This user cannot open the file, or one that SQLite keeps beside it.
  case unopenable
  /// The copy before an upgrade failed; the text says why.
  case backup(String)
  /// Any other failure; the text is SQLite's message.
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
