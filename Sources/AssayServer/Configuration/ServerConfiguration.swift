import JSON
import JSONRPC

/// The settings of a server.
package struct ServerConfiguration: Sendable {
  package var profile: ServerProfile
  /// The directory of the database and its lock.
  package var dataDirectory: String
  package var socketPath: String
  /// The name or number of the group whose members are served; desk profile only.
  package var group: String?
  /// The server exits after this many seconds without a connection; nil to never exit.
  package var idleExitSeconds: Int?
  package var limits = ServerLimits()
  package var logLevel = LogLevel.info
  /// The log file; nil for standard error.
  package var logPath: String?
  /// The size in bytes at which the log file is rotated.
  package var logFileBytes = 1 << 20
  /// The number of loops that serve connections.
  package var loopCount: Int
  /// The number of threads that answer slow reads.
  package var workerCount = 2
  /// The number of threads that answer reads of seconds or minutes, each one of another user.
  package var longWorkerCount = 2

  /// Makes the default configuration of the private profile, which serves one user.
  package init(dataDirectory: String, socketPath: String, loopCount: Int) {
    profile = .private
    self.dataDirectory = dataDirectory
    self.socketPath = socketPath
    self.loopCount = loopCount
  }

  /// The file mode of the socket.
  package var socketMode: UInt32 {
    switch profile {
    case .private: 0o600
    case .desk: 0o660
    }
  }
}

/// The users whom a server serves.
package enum ServerProfile: String, CaseIterable, Sendable {
  /// The user who runs the server, and root.
  case `private`
  /// The members of a group.
  case desk
}

/// The limits of a server, as `system.hello` reports them.
package struct ServerLimits: Sendable, Hashable {
  package var headerBytes = 8 << 10
  package var bodyBytes = 8 << 20
  package var inflatedBytes = 32 << 20
  package var replyBytes = 32 << 20
  package var depth = 64
  package var batchCalls = 1_000
  package var requestsInFlight = 64
  /// The limit in bytes for the buffers of all connections together.
  package var bufferBytes = 128 << 20
  /// The limit in bytes for the buffers of all connections of one user.
  package var userBufferBytes = 64 << 20
  package var connections = 1_024
  package var connectionsPerUser = 256
  package var frameSeconds = 30
  /// The limit for one connection.
  package var watches = 16
  /// The unsent output in bytes at which a connection is no longer read.
  package var outputBytes = 1 << 20
  /// How long a stopping server waits for clients to read their replies.
  package var drainSeconds = 10

  package init() {}
}

extension ServerLimits {
  /// The limits on one message.
  ///
  /// The table of its values takes at most as much memory as its text may take.
  var message: MessageLimits {
    MessageLimits(
      maximumDepth: depth,
      maximumBatch: batchCalls,
      maximumValues: max(1_024, inflatedBytes / JSONDocument.bytesPerValue)
    )
  }
}
