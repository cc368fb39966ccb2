import Glibc

/// The operations on files that the server and the client need besides the database.
package enum Files {
  /// Creates a directory and its missing parents, each with `mode` less the umask.
  package static func makeDirectory(_ path: String, mode: UInt32) throws(PosixError) {
    if mkdir(path, mode) == 0 { return }
    let problem = PosixError.last("mkdir")
    switch problem.code {
    case EEXIST where isDirectory(path): return
    case ENOENT:
      guard let parent = parent(of: path) else { throw problem }
      try makeDirectory(parent, mode: mode)
      guard mkdir(path, mode) == 0 || (errno == EEXIST && isDirectory(path)) else {
        throw .last("mkdir")
      }
    default: throw problem
    }
  }

  /// Creates an empty file with `mode` less the umask; an existing file is neither opened nor changed.
  ///
  /// If creating it fails, the next user of the file finds it missing.
  package static func createIfMissing(_ path: String, mode: UInt32) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether a file exists at a path, including a link that leads nowhere.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a file and returns whether it existed.
  @discardableResult
  package static func remove(_ path: String) throws(PosixError) -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else { throw .last("unlink") }
    return false
  }

  /// Returns the directory of a path's last component; nil if the path has none.
  package static func parent(of path: String) -> String? {
    let trimmed = path.utf8.reversed().drop { $0 == 0x2F }
    let parent = trimmed.drop { $0 != 0x2F }.drop { $0 == 0x2F }
    guard !parent.isEmpty else { return nil }
    return String(decoding: Array(parent.reversed()), as: UTF8.self)
  }
}
