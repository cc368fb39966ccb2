import AssayDesk
package import AssayStore
package import Posix

/// Why a server did not start, with text that says what to do.
package enum StartError: Error, CustomStringConvertible {
  case dataDirectory(String, PosixError)
  case database(OpenError)
  case socket(String, SocketError)
  /// The file at the socket's path is not a socket.
  case notASocket(String)
  /// Another server listens at the socket's path.
  case liveSocket(String)
  /// The system does not know the desk profile's group.
  case group(String)
  /// The log file cannot be opened.
  case log(String, PosixError)
  case system(String)

  package var description: String {
    switch self {
    case .dataDirectory(let path, let error):
      "the data directory \(path) cannot be made (\(error)); give another with --data"
    case .database(let error): error.description
    case .socket(let path, let error): Self.words(path, error)
    case .notASocket(let path):
      "\(path) is there and is no socket; remove it, or give another path with --socket"
    case .liveSocket(let path):
      "another server listens at \(path); stop it, or give another path with --socket"
    case .group(let group):
      "there is no group \(group); make it (groupadd --system \(group)), or give another with --group"
    case .log(let path, let error):
      "the log \(path) cannot be written (\(error)); give another with --log-file"
    case .system(let problem): "the server could not go on: \(problem)"
    }
  }

  private static func words(_ path: String, _ error: SocketError) -> String {
    switch error {
    case .path(.empty): "the socket's path is empty; give one with --socket"
    case .path(.malformed): "the socket's path contains a NUL; give another with --socket"
    case .path(.tooLong(let limit)):
      "the socket's path \(path) is longer than the \(limit) bytes that the system allows; give a shorter one with --socket"
    case .path(.missingDirectory):
      "the directory of the socket \(path) does not exist; make it, or give another path with --socket"
    case .inUse: "something is at \(path) already; remove it, or give another path with --socket"
    case .notAListener: "the socket that was handed over is no listening Unix socket"
    case .tooManyFiles: "the process has no file descriptor left; raise the limit of open files"
    case .system(let error) where error.call == "chown":
      "the socket \(path) cannot be given to the group (\(error)); run the server as a member of it, or give another with --group"
    case .absent, .refused, .timedOut: "the socket \(path) cannot be made"
    case .system(let error): "the socket \(path) cannot be made: \(error)"
    }
  }
}
