import Glibc
internal import Posix

/// Stops the server that listens at a path, whatever version of the protocol it speaks.
package enum ServerStopper {
  /// The result of an attempt to stop a server.
  package enum Outcome: Equatable, Sendable {
    case stopped(pid: Int32)
    /// Another program, such as a service manager, owns the socket.
    case held(byPid: Int32)
    /// The server belongs to a user whose processes the caller may not end.
    case notAllowed(pid: Int32)
    /// The server was asked to end and was still running at the deadline.
    case stillRunning(pid: Int32)
  }

  /// Asks the server to end and waits until no process listens any more.
  package static func stop(
    _ path: String,
    _ configuration: ClientConfiguration,
    timeoutMilliseconds: Int32
  ) throws(ClientError) -> Outcome {
    // While the connection is open, the process number cannot silently go to another process.
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

  /// Returns the system's name for a process; nil if it has ended.
  private static func programName(of pid: Int32) -> String? {
    let bytes = try? Files.read("/proc/\(pid)/comm", limitBytes: 256)
    return bytes.map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) }
  }
}
