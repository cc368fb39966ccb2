internal import CEpoll
import Glibc

extension Files {
  /// Gives a file another name within its file system, in place of what has that name.
  package static func rename(_ path: String, to newPath: String) throws(PosixError) {
    guard Glibc.rename(path, newPath) == 0 else { throw .last("rename") }
  }

  /// Gives a file another name within its file system; `EEXIST` when something has that name already.
  ///
  /// On a file system that cannot do both at once, as some of the network, it looks first and then renames.
  package static func renameIfFree(_ path: String, to newPath: String) throws(PosixError) {
    if renameat2(AT_FDCWD, path, AT_FDCWD, newPath, UInt32(ASSAY_RENAME_NOREPLACE)) == 0 { return }
    let problem = PosixError.last("renameat2")
    guard problem.code == EINVAL || problem.code == ENOSYS else { throw problem }
    guard !exists(newPath) else { throw PosixError(code: EEXIST, call: "renameat2") }
    try rename(path, to: newPath)
  }

  /// Makes what was written to a file, or the names in a directory, durable.
  package static func sync(_ path: String) throws(PosixError) {
    let descriptor = FileDescriptor(owning: try open(path))
    guard fsync(descriptor.rawValue) == 0 else { throw .last("fsync") }
  }

  /// Whether this process may make files in a directory.
  package static func mayMakeFiles(in directory: String) -> Bool {
    faccessat(AT_FDCWD, directory, W_OK | X_OK, Int32(AT_EACCESS)) == 0
  }

  /// How long a file is; nil when there is none that can be looked at.
  package static func sizeBytes(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// The user whom a file belongs to; nil when there is none that can be looked at.
  package static func owner(_ path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_uid : nil
  }

  /// Whether a file may be written to by nobody but its owner.
  package static func isWrittenByOwnerAlone(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & 0o022 == 0
  }

  /// All of a file, which has at most `limitBytes`; `EFBIG` for a longer one.
  package static func read(_ path: String, limitBytes: Int) throws(PosixError) -> [UInt8] {
    let descriptor = FileDescriptor(owning: try open(path))
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      guard case .bytes(let count) = try descriptor.read(into: chunk) else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limitBytes else { throw PosixError(code: EFBIG, call: "read") }
    }
  }

  private static func open(_ path: String) throws(PosixError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open") }
    return descriptor
  }
}
