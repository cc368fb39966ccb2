import AssayStore
import Posix
import Synchronization
import Threading

/// The state of a running server, for the calls that report it.
final class ServerState: Sendable {
  let configuration: ServerConfiguration
  let databasePath: String
  /// The key that signs what clients give back to the server.
  let signingKey: SigningKey
  /// The start time in UTC milliseconds since 1970.
  let startedAtMs = Clock.wallMilliseconds()
  let limiter: ConnectionLimiter
  let writes: FairQueue<WriteJob>
  let tallies: [MethodTally]
  private let startedAtNanoseconds = Clock.monotonicNanoseconds()
  private let hasBeenStopped = Atomic<Bool>(false)

  init(
    _ configuration: ServerConfiguration,
    databasePath: String,
    signingKey: SigningKey,
    limiter: ConnectionLimiter,
    writes: FairQueue<WriteJob>,
    tallies: [MethodTally]
  ) {
    self.configuration = configuration
    self.databasePath = databasePath
    self.signingKey = signingKey
    self.limiter = limiter
    self.writes = writes
    self.tallies = tallies
  }

  var uptimeSeconds: Int64 {
    Int64((Clock.monotonicNanoseconds() - startedAtNanoseconds) / 1_000_000_000)
  }

  /// Whether long-running work should be abandoned.
  var isStopping: Bool { hasBeenStopped.load(ordering: .relaxed) }

  func stop() { hasBeenStopped.store(true, ordering: .relaxed) }
}
