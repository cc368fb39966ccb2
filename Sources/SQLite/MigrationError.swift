/// Why a database was not migrated; it is as it was before the migration that failed.
package enum MigrationError: Error, Sendable {
  /// A later version of this program wrote the database.
  case newer(found: Int64, known: Int64)
  /// The file is another program's database.
  case notOurs(applicationID: Int64)
  /// The copy before the migration failed.
  case backup(any Error)
  case failed(version: Int64, name: String, SQLiteError)
  /// The database could not be read.
  case unreadable(SQLiteError)
}
