import Glibc

/// A running server program with its own directory.
///
/// `init` starts it and returns once it accepts connections; it is killed with the last reference.
package final class ServerProcess {
  package let directory: String
  package let socketPath: String
  package let process: ChildProcess

  /// Starts `assayd` on a directory, which may already hold a database.
  package init(
    directory: String,
    arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    self.directory = directory
    socketPath = directory + "/assay.sock"
    process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["--data", directory, "--socket", socketPath] + arguments,
      environment: environment,
      outputPath: directory + "/assayd.log"
    )
    try Self.waitUntilReady(process, socketPath)
  }

  /// Waits until a process serves a socket; throws its output if it ends before.
  package static func waitUntilReady(_ process: ChildProcess, _ socketPath: String) throws {
    let deadline = Deadline.usual
    while (try? WireClient(path: socketPath)) == nil {
      guard !process.hasEnded(waitingMilliseconds: 1) else {
        throw TestFailure("the server did not start: \(try process.output())")
      }
      guard !deadline.isOver else { throw TestFailure("the server did not listen in time") }
    }
  }

  package func connect() throws -> WireClient { try WireClient(path: socketPath) }

  /// Stops the server as a service manager does and waits for its end.
  @discardableResult
  package func stop() throws -> ChildProcess.Ending {
    process.send(signal: SIGTERM)
    return try process.waitForEnd()
  }

  /// Kills the server, so that it does no clean-up, as in a power cut.
  package func crash() throws {
    process.send(signal: SIGKILL)
    try process.waitForEnd()
  }
}
