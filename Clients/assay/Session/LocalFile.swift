import Glibc

/// Files that a person names on the command line.
enum LocalFile {
  /// More than any server takes.
  private static let limitBytes = 32 << 20

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "cannot be read") }
    defer { close(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return content }
      if count > 0 {
        content += chunk[..<count]
        guard content.count <= limitBytes else {
          throw .usage(UsageError("\(path) is longer than \(limitBytes >> 20) MiB"))
        }
      } else if errno != EINTR {
        throw failure(path, "cannot be read")
      }
    }
  }

  /// Creates a file; fails where one of that name exists.
  static func create(_ path: String, _ content: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    defer { close(file) }
    var start = 0
    while start < content.count {
      let count = content[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        throw failure(path, "cannot be written")
      }
    }
  }

  private static func failure(_ path: String, _ what: String) -> Failure {
    .usage(UsageError("\(path) \(what): \(String(cString: strerror(errno)))"))
  }
}
