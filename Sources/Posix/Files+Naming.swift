internal import CEpoll
import Glibc

extension Files {
  /// Renames a file within its file system and replaces any file of the new name.
  package static func rename(_ path: String, to newPath: String) throws(PosixError) {
    guard Glibc.rename(path, newPath) == 0 else { throw .last("rename") }
  }

  /// Renames a file within its file system; throws `EEXIST` if a file of the new name exists.
  ///
  /// File systems that cannot do this atomically, such as some network ones, check first and then rename.
  package static func renameIfFree(_ path: String, to newPath: String) throws(PosixError) {
    if renameat2(AT_FDCWD, path, AT_FDCWD, newPath, UInt32(ASSAY_RENAME_NOREPLACE)) == 0 { return }
    let problem = PosixError.last("renameat2")
    guard problem.code == EINVAL || problem.code == ENOSYS else { throw problem }
    guard !exists(newPath) else { throw PosixError(code: EEXIST, call: "renameat2") }
    try rename(path, to: newPath)
  }

  /// Makes the contents of a file, or the names in a directory, durable.
  package static func sync(_ path: String) throws(PosixError) {
    let descriptor = FileDescriptor(owning: try open(path))
    guard fsync(descriptor.rawValue) == 0 else { throw .last("fsync") }
  }

  /// Whether this process may create files in a directory.
  package static func mayMakeFiles(in directory: String) -> Bool {
    faccessat(AT_FDCWD, directory, W_OK | X_OK, Int32(AT_EACCESS)) == 0
  }

  /// Returns the size of a file in bytes; nil if it is missing or inaccessible.
  package static func sizeBytes(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// Returns the owner of a file; nil if it is missing or inaccessible.
  package static func owner(_ path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_uid : nil
  }

  /// Whether only its owner may write to a file.
  package static func isWrittenByOwnerAlone(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & 0o022 == 0
  }

  /// Returns the names in a directory, in no order.
  package static func names(in directory: String) throws(PosixError) -> [String] {
    guard let stream = opendir(directory) else { throw .last("opendir") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Reads a whole file of at most `limitBytes`; throws `EFBIG` for a longer one.
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

  /// Writes a whole file of mode `mode` less the umask, in place of what it said, and makes its contents durable.
  ///
  /// A crash can leave a part.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(PosixError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let rawValue = Glibc.open(path, flags, mode)
    guard rawValue >= 0 else { throw .last("open") }
    let file = FileDescriptor(owning: rawValue)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        retryingInterrupts { Glibc.write(file.rawValue, buffer.baseAddress, buffer.count) }
      }
      guard count > 0 else { throw .last("write") }
      rest = rest.dropFirst(count)
    }
    guard fsync(file.rawValue) == 0 else { throw .last("fsync") }
  }

  private static func open(_ path: String) throws(PosixError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open") }
    return descriptor
  }
}
