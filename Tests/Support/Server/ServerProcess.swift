import Glibc

/// The server program at work on a directory of its own.
///
/// Started by `init`, which returns once it answers connections; killed when the test lets go of it.
package final class ServerProcess {
  package let directory: String
  package let socketPath: String
  package let process: ChildProcess

  /// Starts `assayd` on a directory, which may hold a database already.
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

  /// Waits until a process serves a socket; its end before that is told with what it said.
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

  /// Ends the server as a service manager does and waits for it.
  @discardableResult
  package func stop() throws -> ChildProcess.Ending {
    process.send(signal: SIGTERM)
    return try process.waitForEnd()
  }

  /// Ends the server as a power cut does, its own clean-up left out.
  package func crash() throws {
    process.send(signal: SIGKILL)
    try process.waitForEnd()
  }
}
