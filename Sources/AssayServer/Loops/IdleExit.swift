import Posix

/// How a server ends when nobody has been there for a while.
///
/// Its socket is first given another name, so that who comes later finds no server and starts one, while who had
/// come before is still found waiting.
struct IdleExit: Sendable {
  let seconds: Int
  /// The socket's file; nil where a service manager keeps it, which starts the server again for who comes.
  let socketPath: String?

  static func hiddenPath(_ socketPath: String) -> String { socketPath + ".leaving" }

  /// When patience ends that begins now, in monotonic nanoseconds.
  func deadline() -> UInt64 { Clock.monotonicNanoseconds() + UInt64(seconds) * 1_000_000_000 }

  static func isOver(_ deadline: UInt64) -> Bool { deadline <= Clock.monotonicNanoseconds() }

  static func millisecondsUntil(_ deadline: UInt64) -> Int32 {
    let now = Clock.monotonicNanoseconds()
    return deadline <= now ? 0 : Int32(clamping: (deadline - now) / 1_000_000 + 1)
  }

  /// Does nothing where somebody has removed the file, so that nobody can come any more.
  func hideSocket() throws(PosixError) {
    guard let socketPath, Files.exists(socketPath) else { return }
    try Files.rename(socketPath, to: Self.hiddenPath(socketPath))
  }

  func showSocket() throws(PosixError) {
    guard let socketPath, Files.exists(Self.hiddenPath(socketPath)) else { return }
    try Files.rename(Self.hiddenPath(socketPath), to: socketPath)
  }
}
