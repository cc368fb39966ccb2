import Glibc

/// An open file descriptor, closed with the value that owns it.
package struct FileDescriptor: ~Copyable, Sendable {
  package let rawValue: Int32

  /// Takes ownership of a descriptor that no other code closes.
  package init(owning rawValue: Int32) {
    precondition(rawValue >= 0, "not a descriptor: \(rawValue)")
    self.rawValue = rawValue
  }

  deinit {
    // Linux frees the number even if close reports EINTR or EIO, so it is never retried.
    close(rawValue)
  }

  /// Returns the number without closing it.
  package consuming func release() -> Int32 {
    let rawValue = self.rawValue
    discard self
    return rawValue
  }

  func setNonblocking(_ isNonblocking: Bool) throws(PosixError) {
    let flags = fcntl(rawValue, F_GETFL)
    guard flags >= 0 else { throw .last("fcntl") }
    let changed = isNonblocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK
    guard fcntl(rawValue, F_SETFL, changed) == 0 else { throw .last("fcntl") }
  }

  func setCloseOnExec() throws(PosixError) {
    guard fcntl(rawValue, F_SETFD, FD_CLOEXEC) == 0 else { throw .last("fcntl") }
  }
}
