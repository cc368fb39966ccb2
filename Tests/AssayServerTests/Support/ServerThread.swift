import AssayServer
import Glibc
import Posix
import Support
import Threading

/// A server in this process, so that a test can set its limits; it ends when the test lets go of it.
final class ServerThread {
  let socketPath: String
  private let thread: Thread
  private let number: pthread_t

  /// Starts a server on the test's directory and returns once it answers connections.
  init(_ configure: (inout ServerLimits) -> Void) throws {
    let directory = TemporaryDirectory.path
    var configuration = ServerConfiguration(
      dataDirectory: directory,
      socketPath: directory + "/assay.sock",
      loopCount: 1
    )
    configuration.logLevel = .error
    configure(&configuration.limits)
    socketPath = configuration.socketPath
    let started = Guarded<pthread_t?>(nil)
    let hasStarted = Condition()
    thread = try Thread.spawn(name: "server", stackSizeBytes: 1 << 20) { [configuration] in
      do {
        // A signal of its own, sent to this thread alone, so that servers do not stop each other.
        let signals = try Signals([SIGUSR1])
        started.withLock { $0 = pthread_self() }
        hasStarted.broadcast()
        try Server(configuration, stop: Process.exitNow).run(signals: signals)
      } catch {
        preconditionFailure("the server of a test failed: \(error)")
      }
    }
    number = started.wait(on: hasStarted) { $0 }
    let deadline = Deadline.usual
    while (try? connect()) == nil {
      guard !deadline.isOver else { throw TestFailure("the server did not listen in time") }
      sched_yield()
    }
  }

  deinit {
    pthread_kill(number, SIGUSR1)
    thread.join()
  }

  func connect() throws -> WireClient { try WireClient(path: socketPath) }

  /// Connects and makes one call.
  @discardableResult
  func call(_ method: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
    try connect().call(method, parameters)
  }
}
