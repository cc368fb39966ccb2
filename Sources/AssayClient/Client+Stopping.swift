internal import AssayAPI
import Glibc
internal import Posix

extension Client {
  /// What became of an attempt to stop a server.
  package enum StopOutcome: Equatable, Sendable {
    case stopped
    /// A service manager holds its socket, and would start it again.
    case managed
    /// It belongs to a user whose processes the caller may not end.
    case notAllowed
    /// It was asked to stop, and was still there when the time was up.
    case stillRunning
  }

  /// Asks the server to end and waits until its socket is gone.
  package consuming func stopServer(timeoutMilliseconds: Int32) throws(ClientError) -> StopOutcome {
    // The socket was opened by whom the kernel names, which need not be the process that answers.
    guard peer.pid > 1, Int64(peer.pid) == server.pid else { return .managed }
    guard kill(peer.pid, SIGTERM) == 0 else {
      switch errno {
      case EPERM: return .notAllowed
      case ESRCH: return .stopped
      default: throw .transport("the server cannot be signalled (errno \(errno))")
      }
    }
    let wait = Poll(timeoutMilliseconds: timeoutMilliseconds)
    guard waitForClose(timeoutMilliseconds: timeoutMilliseconds) else { return .stillRunning }
    while try Presence.isLive(path) {
      guard wait.pause() else { return .stillRunning }
    }
    return .stopped
  }
}
