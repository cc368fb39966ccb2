import Posix
import SQLite
import Support

extension TemporaryDirectory {
  /// Makes a directory inside the test's own and gives its path.
  static func subdirectory(_ name: String) throws -> String {
    let path = path + "/" + name
    try Files.makeDirectory(path, mode: 0o700)
    return path
  }

  /// Makes a database that takes a while to copy in a directory inside the test's own, and returns the directory.
  static func largeDatabase(_ name: String) throws -> String {
    let data = try subdirectory(name)
    try ServerProcess(directory: data).stop()
    let database = try Connection(path: data + "/assay.db", mode: .readWrite)
    try database.execute("CREATE TABLE bulk (x); INSERT INTO bulk VALUES (zeroblob(100000000))")
    try database.close()
    return data
  }
}
