/// How a server is set up.
package struct ServerConfiguration: Sendable {
  package var profile: ServerProfile
  /// Where the database and its lock lie.
  package var dataDirectory: String
  package var socketPath: String
  /// Of the desk profile: the group, by its name or number, whose members are served.
  package var group: String?
  /// After how long without a connection the server ends; nil for never.
  package var idleExitSeconds: Int?
  package var limits = ServerLimits()
  package var logLevel = LogLevel.info
  /// Where the log goes; nil for standard error.
  package var logPath: String?
  /// The size at which the log's file is set aside.
  package var logFileBytes = 1 << 20
  /// How many loops serve connections.
  package var loopCount: Int
  /// How many threads answer slow reads.
  package var workerCount = 2

  /// The private profile: for one user.
  package init(dataDirectory: String, socketPath: String, loopCount: Int) {
    profile = .private
    self.dataDirectory = dataDirectory
    self.socketPath = socketPath
    self.loopCount = loopCount
  }

  /// The mode of the socket's file.
  package var socketMode: UInt32 {
    switch profile {
    case .private: 0o600
    case .desk: 0o660
    }
  }
}

/// Whom a server is for.
package enum ServerProfile: String, CaseIterable, Sendable {
  /// The user who runs it, and root.
  case `private`
  /// A group of users.
  case desk
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
  /// Of one connection.
  package var watches = 16
  /// Unsent output of one connection beyond which it is not read from.
  package var outputBytes = 1 << 20
  /// How long a stopping server waits for peers to take their replies.
  package var drainSeconds = 10

  package init() {}
}
