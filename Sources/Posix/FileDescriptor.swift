import Glibc

/// An open file descriptor, closed when its owner lets go of it.
package struct FileDescriptor: ~Copyable, Sendable {
  package let rawValue: Int32

  /// Takes over a descriptor that nobody else closes.
  package init(owning rawValue: Int32) {
    precondition(rawValue >= 0, "not a descriptor: \(rawValue)")
    self.rawValue = rawValue
  }

  deinit {
    // Linux has freed the number even when close reports EINTR or EIO, so it is never repeated.
    close(rawValue)
  }

  /// Gives the number up without closing it.
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
