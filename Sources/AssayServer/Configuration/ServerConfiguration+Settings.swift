extension ServerConfiguration {
  /// Hands every setting to the visitor, in the order in which documents list them.
  package mutating func visit(
    _ settings: inout some SettingVisitor
  ) throws(SettingProblem) {
    try settings.word(
      "profile",
      &profile,
      "Whom the server is for: private serves its own user and root, desk the members of a group too."
    )
    try settings.path(
      "data",
      &dataDirectory,
      SettingDefault(
        private: "$XDG_STATE_HOME/assay, or ~/.local/state/assay",
        desk: ServerConfiguration.deskDirectory
      ),
      "The directory of the database, made with mode 0700 when it is missing."
    )
    try settings.path(
      "socket",
      &socketPath,
      SettingDefault(private: "assay.sock in the data directory", desk: Self.deskSocket),
      "The Unix socket to serve; its directory must be there."
    )
    try settings.text(
      "group",
      &group,
      SettingDefault(private: "none", desk: Self.deskGroup),
      "The group, by its name or number, whose members the desk profile serves; the socket is made its own."
    )
    try settings.count(
      "idleExitSeconds",
      &idleExitSeconds,
      0...31_536_000,
      "Seconds without a connection after which the server ends; 0 for never. A server that a client has started by itself has 3600 unless this says otherwise."
    )
    try settings.word("log.level", &logLevel, "How much is told: error, warning, info or debug.")
    try settings.path(
      "log.file",
      &logPath,
      "Where the log goes, as JSON lines; standard error unless said."
    )
    try settings.count(
      "log.fileBytes",
      &logFileBytes,
      4_096...1 << 40,
      "The size at which the log's file is set aside as NAME.1, in place of the one before, so that both together stay below twice that."
    )
    try limits.visit(&settings)
  }

  static let deskDirectory = "/var/lib/assay"
  static let deskSocket = "/run/assay/assay.sock"
  static let deskGroup = "assay"
}

extension ServerLimits {
  fileprivate mutating func visit(
    _ settings: inout some SettingVisitor
  ) throws(SettingProblem) {
    try settings.count(
      "limits.headerBytes",
      &headerBytes,
      256...1 << 20,
      "Bytes of a frame's header."
    )
    try settings.count("limits.bodyBytes", &bodyBytes, 1_024...1 << 30, "Bytes of a body as sent.")
    try settings.count(
      "limits.inflatedBytes",
      &inflatedBytes,
      1_024...1 << 30,
      "Bytes of a body once inflated."
    )
    try settings.count("limits.replyBytes", &replyBytes, 1_024...64 << 20, "Bytes of a reply.")
    try settings.count("limits.depth", &depth, 8...128, "Levels of nesting of a JSON text.")
    try settings.count("limits.batchCalls", &batchCalls, 1...100_000, "Calls in a batch.")
    try settings.count(
      "limits.requestsInFlight",
      &requestsInFlight,
      1...4_096,
      "Unanswered requests on a connection; a batch is one."
    )
    try settings.count(
      "limits.bufferBytes",
      &bufferBytes,
      1 << 20...1 << 40,
      "Bytes of buffers over all connections."
    )
    try settings.count("limits.connections", &connections, 1...100_000, "Connections at once.")
    try settings.count(
      "limits.connectionsPerUser",
      &connectionsPerUser,
      1...100_000,
      "Connections of one user at once."
    )
    try settings.count(
      "limits.frameSeconds",
      &frameSeconds,
      1...3_600,
      "Seconds in which a frame that was begun must end."
    )
    try settings.count("limits.watches", &watches, 1...1_000, "Watches of a connection at once.")
  }
}
