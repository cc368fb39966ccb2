import Glibc
internal import Posix

/// Ends the server that listens at a path, whatever version of the protocol it speaks.
package enum ServerStopper {
  /// What became of an attempt.
  package enum Outcome: Equatable, Sendable {
    case stopped(pid: Int32)
    /// Another program, such as a service manager, holds the socket.
    case held(byPid: Int32)
    /// It belongs to a user whose processes the caller may not end.
    case notAllowed(pid: Int32)
    /// It was asked to end, and was still there when the time was up.
    case stillRunning(pid: Int32)
  }

  /// Asks the server to end and waits until nobody listens any more.
  package static func stop(
    _ path: String,
    _ configuration: ClientConfiguration,
    timeoutMilliseconds: Int32
  ) throws(ClientError) -> Outcome {
    // The open connection keeps the number from being another process's unnoticed.
    let socket = try Client.connect(path, configuration.connectTimeoutMilliseconds)
    let peer = try Client.peer(of: socket)
    guard configuration.trust.accepts(peer.uid, at: path) else {
      throw .untrusted(path: path, uid: peer.uid)
    }
    guard peer.pid > 1, programName(of: peer.pid) == ServerProgram.name else {
      return .held(byPid: peer.pid)
    }
    guard kill(peer.pid, SIGTERM) == 0 else {
      return errno == ESRCH ? .stopped(pid: peer.pid) : .notAllowed(pid: peer.pid)
    }
    let wait = Poll(timeoutMilliseconds: timeoutMilliseconds)
    while try Presence.isLive(path) {
      guard wait.pause() else { return .stillRunning(pid: peer.pid) }
    }
    return .stopped(pid: peer.pid)
  }

  /// The name that the system shows of a process; nil when it is gone.
  private static func programName(of pid: Int32) -> String? {
    let bytes = try? Files.read("/proc/\(pid)/comm", limitBytes: 256)
    return bytes.map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) }
  }
}
