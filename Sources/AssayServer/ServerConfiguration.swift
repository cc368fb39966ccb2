/// How a server is set up.
package struct ServerConfiguration: Sendable {
  /// Where the database and its lock lie.
  package var dataDirectory: String
  package var socketPath: String
  /// The mode of the socket's file.
  package var socketMode: UInt32
  package var limits: ServerLimits
  package var logLevel: LogLevel
  /// How many loops serve connections.
  package var loopCount: Int
  /// How many threads answer slow reads.
  package var workerCount: Int

  /// The private profile: for one user, with a loop a core.
  package init(dataDirectory: String, socketPath: String, loopCount: Int) {
    self.dataDirectory = dataDirectory
    self.socketPath = socketPath
    self.loopCount = loopCount
    socketMode = 0o600
    limits = ServerLimits()
    logLevel = .info
    workerCount = 2
  }
}

/// What a server takes at the most, as `system.hello` tells it.
package struct ServerLimits: Sendable, Hashable {
  package var headerBytes = 8 << 10
  package var bodyBytes = 8 << 20
  package var inflatedBytes = 32 << 20
  package var replyBytes = 32 << 20
  package var depth = 64
  package var batchCalls = 1_000
  package var requestsInFlight = 64
  /// Over all connections.
  package var bufferBytes = 128 << 20
  package var connections = 1_024
  package var connectionsPerUser = 256
  package var frameSeconds = 30
  /// Unsent output of one connection beyond which it is not read from.
  package var outputBytes = 1 << 20
  /// How long a stopping server waits for peers to take their replies.
  package var drainSeconds = 10

  package init() {}
}
