import AssayStore
import SQLite
import Support

/// The path of the database in the test's directory.
var databasePath: String { TemporaryDirectory.path + "/assay.db" }

/// Changes a database that nobody has open, behind the store's back.
func alter(_ sql: String, at path: String = databasePath) throws {
  let connection = try Connection(path: path, mode: .readWrite)
  try connection.execute(sql)
}

extension [UInt8] {
  /// As a literal of SQL.
  var sqlLiteral: String {
    "X'" + map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined() + "'"
  }
}
