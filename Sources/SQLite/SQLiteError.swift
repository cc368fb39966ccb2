import CSQLite

/// A failed call of SQLite, with the details for a log; its texts are not meant for users.
package struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure, as far as it affects what a caller does.
  package enum Kind: Hashable, Sendable {
    case busy
    case constraint(Constraint)
    case full
    case io
    case corrupt
    case notADatabase
    case readOnly
    case cantOpen
    case interrupt
    case other
  }

  /// The constraint that a statement would have violated.
  package enum Constraint: Hashable, Sendable {
    case unique
    case primaryKey
    case foreignKey
    case check
    case notNull
    case other
  }

  /// The extended result code, see https://sqlite.org/rescode.html.
  package let extendedCode: Int32
  /// SQLite's own message, for logs.
  package let message: String
  /// The statement that failed, for logs; nil if the failing call had none.
  package let sql: String?

  package init(extendedCode: Int32, message: String, sql: String?) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// Makes the error of a file whose contents cannot be read.
  package init(corrupt message: String) {
    self.init(extendedCode: SQLITE_CORRUPT, message: message, sql: nil)
  }

  /// The primary result code, the low byte of the extended one.
  package var code: Int32 { extendedCode & 0xFF }

  package var kind: Kind {
    switch code {
    case SQLITE_BUSY: .busy
    case SQLITE_CONSTRAINT: .constraint(constraint)
    case SQLITE_FULL: .full
    case SQLITE_IOERR: .io
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_CANTOPEN: .cantOpen
    case SQLITE_INTERRUPT: .interrupt
    default: .other
    }
  }

  /// Whether the disk failed to make a write durable, after which no later fsync can be trusted.
  package var isFailedSync: Bool {
    switch extendedCode {
    case SQLITE_IOERR | 4 << 8, SQLITE_IOERR | 5 << 8: true
    default: false
    }
  }

  package var description: String {
    let statement = sql.map { " in: \($0)" } ?? ""
    return "SQLite error \(extendedCode): \(message)\(statement)"
  }

  /// Swift does not import the extended codes because they are expressions; sqlite3.h fixes their numbers.
  private var constraint: Constraint {
    switch extendedCode >> 8 {
    case 1: .check
    case 3: .foreignKey
    case 5: .notNull
    case 6, 10: .primaryKey
    case 8: .unique
    default: .other
    }
  }
}
