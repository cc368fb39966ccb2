import Glibc

/// Why a path cannot be the path of a socket.
package enum PathProblem: Error, Hashable, Sendable {
  case empty
  /// The path contains a NUL, at which the kernel would cut it.
  case malformed
  /// The path is longer than the `limit` in bytes.
  case tooLong(limit: Int)
  case missingDirectory
}

/// Why a socket could not be opened, accepted or examined.
package enum SocketError: Error, Hashable, Sendable {
  case path(PathProblem)
  /// A file of that name exists already.
  case inUse
  /// There is no file of that name.
  case absent
  /// The socket's server is gone.
  case refused
  /// The server did not accept in time.
  case timedOut
  /// The process, or the system, has no descriptor left.
  case tooManyFiles
  /// The descriptor is not a listening Unix stream socket.
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
