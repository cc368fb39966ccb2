/// Why a database was not brought up to date; it is left as it was before the migration that failed.
package enum MigrationError: Error, Sendable {
  /// A later version of this program has written the database.
  case newer(found: Int64, known: Int64)
  /// Another program's database.
  case notOurs(applicationID: Int64)
  /// The copy before the migration failed.
  case backup(any Error)
  case failed(version: Int64, name: String, SQLiteError)
  /// The database could not be read.
  case unreadable(SQLiteError)
}
