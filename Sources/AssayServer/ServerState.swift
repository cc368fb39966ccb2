import Posix
import Synchronization
import Threading

/// What a running server knows of itself, for whoever asks how it is doing.
final class ServerState: Sendable {
  let configuration: ServerConfiguration
  let databasePath: String
  /// UTC milliseconds since 1970.
  let startedAtMs = Clock.wallMilliseconds()
  let limiter: ConnectionLimiter
  let writes: JobQueue<WriteJob>
  let tallies: [MethodTally]
  private let startedAtNanoseconds = Clock.monotonicNanoseconds()
  private let hasBeenStopped = Atomic<Bool>(false)

  init(
    _ configuration: ServerConfiguration,
    databasePath: String,
    limiter: ConnectionLimiter,
    writes: JobQueue<WriteJob>,
    tallies: [MethodTally]
  ) {
    self.configuration = configuration
    self.databasePath = databasePath
    self.limiter = limiter
    self.writes = writes
    self.tallies = tallies
  }

  var uptimeSeconds: Int64 {
    Int64((Clock.monotonicNanoseconds() - startedAtNanoseconds) / 1_000_000_000)
  }

  /// Whether long work is to be given up.
  var isStopping: Bool { hasBeenStopped.load(ordering: .relaxed) }

  func stop() { hasBeenStopped.store(true, ordering: .relaxed) }
}
