import Posix

/// How a server exits after it has been idle for a while.
///
/// The server first renames its socket. A client that comes later finds no server and starts one, while a client that
/// connected before the rename is still accepted.
struct IdleExit: Sendable {
  let seconds: Int
  /// The socket's file; nil if a service manager owns it and starts the server again for the next client.
  let socketPath: String?

  static func hiddenPath(_ socketPath: String) -> String { socketPath + ".leaving" }

  /// The end of an idle time that begins now, in monotonic nanoseconds.
  func deadline() -> UInt64 { Clock.monotonicNanoseconds() + UInt64(seconds) * 1_000_000_000 }

  static func isOver(_ deadline: UInt64) -> Bool { deadline <= Clock.monotonicNanoseconds() }

  static func millisecondsUntil(_ deadline: UInt64) -> Int32 {
    let now = Clock.monotonicNanoseconds()
    return deadline <= now ? 0 : Int32(clamping: (deadline - now) / 1_000_000 + 1)
  }

  /// Renames the socket's file; does nothing if it was removed, as then no client can connect.
  func hideSocket() throws(PosixError) {
    guard let socketPath, Files.exists(socketPath) else { return }
    try Files.rename(socketPath, to: Self.hiddenPath(socketPath))
  }

  func showSocket() throws(PosixError) {
    guard let socketPath, Files.exists(Self.hiddenPath(socketPath)) else { return }
    try Files.rename(Self.hiddenPath(socketPath), to: socketPath)
  }
}
