import Posix

/// A server process of its own, ended with this value.
final class ServerUnderTest {
  let socketPath: String
  private let pid: Int32

  /// Starts a program that will listen at `socketPath`, and waits until it does.
  init(_ executable: String, _ arguments: [String], socketPath: String, logPath: String) throws {
    self.socketPath = socketPath
    pid = try DetachedProcess.spawn(
      executable: executable,
      arguments: arguments,
      environment: [:],
      logPath: logPath
    )
    let deadline = Clock.monotonicNanoseconds() + 20_000_000_000
    while try UnixSocket.presence(at: socketPath) != .live {
      guard Clock.monotonicNanoseconds() < deadline else {
        throw Problem("\(executable) does not listen; see \(logPath)")
      }
      Process.pause(milliseconds: 5)
    }
  }

  deinit { Process.terminate(pid) }
}
