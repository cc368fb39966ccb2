internal import CEpoll
import Glibc

/// A lock on a file, held until the value or the process ends, with the holder's process id in the file.
///
/// The lock belongs to this open file, so a second attempt of the same process fails too. The file is never removed:
/// otherwise two processes could lock two files of one name.
package struct FileLock: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  private init(descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Takes the lock without waiting, creating the file with mode 0600; nil if another process holds it.
  package static func tryLock(path: String) throws(PosixError) -> FileLock? {
    let file = try open(path, O_RDWR | O_CREAT)
    var range = wholeFile()
    guard fcntl(file.rawValue, Int32(ASSAY_OFD_SETLK), &range) == 0 else {
      if errno == EAGAIN || errno == EACCES { return nil }
      throw .last("fcntl")
    }
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(file.rawValue, 0) == 0 else { throw .last("ftruncate") }
    guard pwrite(file.rawValue, text, text.count, 0) == text.count else { throw .last("pwrite") }
    return FileLock(descriptor: file)
  }

  /// Returns the process that holds the lock at a path; nil if none does, or if it has not written its id yet.
  package static func holder(path: String) throws(PosixError) -> Int32? {
    let file: FileDescriptor
    do { file = try open(path, O_RDONLY) } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    var range = wholeFile()
    guard fcntl(file.rawValue, Int32(ASSAY_OFD_GETLK), &range) == 0 else { throw .last("fcntl") }
    guard range.l_type != F_UNLCK else { return nil }
    var text = [UInt8](repeating: 0, count: 16)
    let count = pread(file.rawValue, &text, text.count, 0)
    guard count >= 0 else { throw .last("pread") }
    return Int32(String(decoding: text[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
  }

  private static func open(_ path: String, _ flags: Int32) throws(PosixError) -> FileDescriptor {
    let rawValue = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard rawValue >= 0 else { throw .last("open") }
    return FileDescriptor(owning: rawValue)
  }

  private static func wholeFile() -> flock {
    flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
  }
}
