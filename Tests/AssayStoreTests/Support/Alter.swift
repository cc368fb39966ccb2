import AssayDesk
import AssayStore
import CSQLite
import DeskSupport
import Support

@testable import SQLite

/// The path of the database in the test's directory.
var databasePath: String { TemporaryDirectory.path + "/assay.db" }

/// Changes a database that nobody has open, behind the store's back and as any other program can.
func alter(_ sql: String, at path: String = databasePath) throws {
  let connection = try Connection(path: path, mode: .readWrite)
  let database = connection.database
  try database.check(assay_db_config(database.pointer, SQLITE_DBCONFIG_DEFENSIVE, 0), sql: nil)
  try connection.execute(sql)
}

extension [UInt8] {
  /// As a literal of SQL.
  var sqlLiteral: String {
    "X'" + map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined() + "'"
  }
}
