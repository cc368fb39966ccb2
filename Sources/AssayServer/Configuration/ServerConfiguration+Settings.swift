import AssayAPI

extension ServerConfiguration {
  /// All settings, in the order in which documents list them.
  package static let settings: [Setting] = [
    .word(
      "profile",
      \.profile,
      "Whom the server is for: private serves its own user and root, desk the members of a group too."
    ),
    .path(
      "data",
      \.dataDirectory,
      defaultText:
        "$XDG_STATE_HOME/assay, or ~/.local/state/assay; of the desk \(deskDirectory)",
      "The directory of the database, made with mode 0700 when it is missing."
    ),
    .path(
      "socket",
      \.socketPath,
      defaultText: "assay.sock in the data directory; of the desk \(deskSocket)",
      "The Unix socket to serve; its directory must be there."
    ),
    .text(
      "group",
      \.group,
      defaultText: "none; of the desk \(deskGroup)",
      "The group, by its name or number, whose members the desk profile serves; the socket is made its own."
    ),
    .count(
      "idleExitSeconds",
      \.idleExitSeconds,
      0...31_536_000,
      "Seconds without a connection after which the server ends; 0 for never. A server that a client has started by itself has 3600 unless this says otherwise."
    ),
    .word("log.level", \.logLevel, "How much is told: error, warning, info or debug."),
    .path("log.file", \.logPath, "Where the log goes, as JSON lines; standard error unless said."),
    .count(
      "log.fileBytes",
      \.logFileBytes,
      4_096...1 << 40,
      "The size at which the log's file is set aside as NAME.1, in place of the one before, so that both together stay below twice that."
    ),
    limit("headerBytes", \.limits.headerBytes, 256...1 << 20),
    limit("bodyBytes", \.limits.bodyBytes, 1_024...1 << 30),
    limit("inflatedBytes", \.limits.inflatedBytes, 1_024...1 << 30),
    limit("replyBytes", \.limits.replyBytes, 1_024...64 << 20),
    limit("depth", \.limits.depth, 8...128),
    limit("batchCalls", \.limits.batchCalls, 1...100_000),
    limit("requestsInFlight", \.limits.requestsInFlight, 1...4_096),
    limit("bufferBytes", \.limits.bufferBytes, 1 << 20...1 << 40),
    limit("userBufferBytes", \.limits.userBufferBytes, 1 << 20...1 << 40),
    limit("connections", \.limits.connections, 1...100_000),
    limit("connectionsPerUser", \.limits.connectionsPerUser, 1...100_000),
    limit("frameSeconds", \.limits.frameSeconds, 1...3_600),
    limit("watches", \.limits.watches, 1...1_000),
  ]

  /// Declares a limit; its documentation is that of the limit's field in `system.hello`.
  private static func limit(
    _ name: String,
    _ place: Setting.Place<Int>,
    _ range: ClosedRange<Int>
  ) -> Setting {
    let field = ObjectSchema(SystemHello.Limits.self).fields.first { $0.name == name }
    return .count("limits." + name, place, range, field?.doc ?? "")
  }

  static let deskDirectory = "/var/lib/assay"
  static let deskSocket = "/run/assay/assay.sock"
  static let deskGroup = "assay"
}
