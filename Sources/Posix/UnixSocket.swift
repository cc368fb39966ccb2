internal import CEpoll
import Glibc

/// Unix stream sockets.
package enum UnixSocket {
  /// What exists at a socket's path.
  package enum Presence: Hashable, Sendable {
    case absent
    /// A server listens.
    case live
    /// A socket on which no process listens.
    case stale
    case notASocket
  }

  /// Listens at a path that does not exist yet; the nonblocking socket gets `mode` and never has a wider one.
  ///
  /// If `group` is given, the socket gets that group; until then only its user may connect.
  package static func listen(
    path: String,
    mode: UInt32,
    group: UInt32?,
    backlog: Int32
  ) throws(SocketError) -> FileDescriptor {
    let address = try address(path)
    let socket = try open(nonblocking: true)
    // The file gets the open socket's mode less the umask, so it is never wider than `mode`; chmod adds the rest.
    let firstMode = group == nil ? mode : mode & 0o700
    guard fchmod(socket.rawValue, firstMode) == 0 else { throw .last("fchmod") }
    guard address.withPointer({ bind(socket.rawValue, $0, $1) }) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .path(.missingDirectory)
      case EADDRINUSE: throw .inUse
      default: throw .last("bind")
      }
    }
    if let group, lchown(path, uid_t.max, group) != 0 {
      let problem = SocketError.last("chown")
      unlink(path)
      throw problem
    }
    guard chmod(path, mode) == 0 else { throw .last("chmod") }
    guard Glibc.listen(socket.rawValue, backlog) == 0 else { throw .last("listen") }
    return socket
  }

  /// Connects and waits at most the timeout for the server to accept; the socket is blocking.
  package static func connect(
    path: String,
    timeoutMilliseconds: Int32
  ) throws(SocketError) -> FileDescriptor {
    let address = try address(path)
    let socket = try open(nonblocking: false)
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    while true {
      // A timeout of 0 would wait for ever.
      try setSendTimeout(milliseconds: max(1, deadline.remainingMilliseconds), of: socket)
      if address.withPointer({ Glibc.connect(socket.rawValue, $0, $1) }) == 0 { break }
      guard errno == EINTR, deadline.remainingMilliseconds > 0 else { throw connectError() }
    }
    try setSendTimeout(milliseconds: 0, of: socket)
    return socket
  }

  /// Accepts a connection as a nonblocking socket; nil if none is pending.
  package static func accept(
    from listener: borrowing FileDescriptor
  ) throws(SocketError) -> FileDescriptor? {
    let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    while true {
      let accepted = accept4(listener.rawValue, nil, nil, flags)
      if accepted >= 0 { return FileDescriptor(owning: accepted) }
      switch errno {
      case EAGAIN: return nil
      case EINTR, ECONNABORTED: continue
      default: throw .last("accept4")
      }
    }
  }

  /// Distinguishes a live server from a stale socket by connecting to it.
  package static func presence(at path: String) throws(SocketError) -> Presence {
    let address = try address(path)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .absent }
      throw .last("lstat")
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else { return .notASocket }
    let socket = try open(nonblocking: true)
    if address.withPointer({ Glibc.connect(socket.rawValue, $0, $1) }) == 0 { return .live }
    switch errno {
    // The server's queue of pending connections is full.
    case EAGAIN: return .live
    case ECONNREFUSED: return .stale
    case ENOENT: return .absent
    default: throw .last("connect")
    }
  }

  /// Takes over a listening socket opened by a service manager, and makes it nonblocking.
  package static func adoptListener(_ rawValue: Int32) throws(SocketError) -> FileDescriptor {
    guard option(SO_DOMAIN, of: rawValue) == AF_UNIX,
      option(SO_TYPE, of: rawValue) == Int32(SOCK_STREAM.rawValue),
      option(SO_ACCEPTCONN, of: rawValue) == 1
    else { throw .notAListener }
    let socket = FileDescriptor(owning: rawValue)
    do throws(PosixError) {
      try socket.setCloseOnExec()
      try socket.setNonblocking(true)
    } catch { throw .system(error) }
    return socket
  }

  private static func address(_ path: String) throws(SocketError) -> UnixAddress {
    do { return try UnixAddress(path: path) } catch { throw .path(error) }
  }

  private static func open(nonblocking: Bool) throws(SocketError) -> FileDescriptor {
    let flags = SOCK_CLOEXEC.rawValue | (nonblocking ? SOCK_NONBLOCK.rawValue : 0)
    let rawValue = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | flags), 0)
    guard rawValue >= 0 else { throw .last("socket") }
    return FileDescriptor(owning: rawValue)
  }

  private static func connectError() -> SocketError {
    switch errno {
    case ENOENT, ENOTDIR: .absent
    case ECONNREFUSED: .refused
    case EAGAIN, EINTR: .timedOut
    default: .last("connect")
    }
  }

  private static func setSendTimeout(
    milliseconds: Int32,
    of socket: borrowing FileDescriptor
  ) throws(SocketError) {
    var time = timeval(
      tv_sec: Int(milliseconds / 1_000),
      tv_usec: Int(milliseconds % 1_000) * 1_000
    )
    let size = socklen_t(MemoryLayout<timeval>.size)
    guard setsockopt(socket.rawValue, SOL_SOCKET, SO_SNDTIMEO, &time, size) == 0 else {
      throw .last("setsockopt")
    }
  }

  private static func option(_ name: Int32, of rawValue: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(rawValue, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
  }
}
