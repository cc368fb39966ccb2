import AssayDesk
import AssayStore
import CSQLite
import DeskSupport
import Support

@testable import SQLite

/// The path of the database in the test's directory.
var databasePath: String { TemporaryDirectory.path + "/assay.db" }

/// Changes a closed database as another program could.
func alter(_ sql: String, at path: String = databasePath) throws {
  let connection = try Connection(path: path, mode: .readWrite)
  let database = connection.database
  try database.check(assay_db_config(database.pointer, SQLITE_DBCONFIG_DEFENSIVE, 0), sql: nil)
  try connection.execute(sql)
}

extension [UInt8] {
  /// Returns the value as an SQL literal.
  var sqlLiteral: String {
    "X'" + map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined() + "'"
  }
}
