import Posix
import Support

extension TemporaryDirectory {
  /// Makes a directory inside the test's own and gives its path.
  static func subdirectory(_ name: String) throws -> String {
    let path = path + "/" + name
    try Files.makeDirectory(path, mode: 0o700)
    return path
  }
}
