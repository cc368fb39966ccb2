import Glibc
import SQLite
import Support

/// A new database in the running test's directory.
func makeConnection(_ name: String = "test.db") throws -> Connection {
  try Connection(path: databasePath(name), mode: .readWriteCreate)
}

func databasePath(_ name: String = "test.db") -> String { "\(TemporaryDirectory.path)/\(name)" }

extension Connection {
  /// The first column of the first row.
  func integer(_ sql: String) throws(SQLiteError) -> Int64? {
    try prepare(sql).first { $0.integer(0) }
  }
}

/// The error that `body` ends with; nil when it ends well.
func sqliteError(_ body: () throws(SQLiteError) -> Void) -> SQLiteError? {
  do { try body() } catch { return error }
  return nil
}

func fileExists(_ path: String) -> Bool { status(path) != nil }

func fileSize(_ path: String) -> Int? { status(path).map { Int($0.st_size) } }

func fileMode(_ path: String) -> UInt32? { status(path).map { $0.st_mode & 0o7777 } }

private func status(_ path: String) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}
