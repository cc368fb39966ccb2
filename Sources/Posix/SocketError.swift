import Glibc

/// Why a path cannot be a socket's.
package enum PathProblem: Error, Hashable, Sendable {
  case empty
  /// Contains a NUL, at which the kernel would cut it.
  case malformed
  /// The kernel takes no more bytes than `limit`.
  case tooLong(limit: Int)
  case missingDirectory
}

/// Why a socket could not be opened, accepted or examined.
package enum SocketError: Error, Hashable, Sendable {
  case path(PathProblem)
  /// There is a file of that name already.
  case inUse
  /// There is no file of that name.
  case absent
  /// The socket's server is gone.
  case refused
  /// The server did not accept in time.
  case timedOut
  /// The process, or the system, has no descriptor left.
  case tooManyFiles
  /// Not a listening Unix stream socket.
  case notAListener
  case system(PosixError)

  static func last(_ call: StaticString) -> SocketError {
    let error = PosixError.last(call)
    switch error.code {
    case EMFILE, ENFILE: return .tooManyFiles
    default: return .system(error)
    }
  }
}
