import AssayAPI
import AssayClient

extension Session {
  /// How long to wait for a started server; a server that is stopping may delay it.
  private static let startTimeoutMilliseconds: Int32 = 30_000

  static var configuration: ClientConfiguration {
    ClientConfiguration(
      program: "assay",
      trust: ServerTrust(ownUser: ownUser, others: trustedUsers),
      connectTimeoutMilliseconds: 5_000,
      answerTimeoutMilliseconds: 600_000
    )
  }

  var places: ServerPlaces { ServerPlaces(socket: general.socket, environment: variable) }

  /// Finds the socket of the running server, and starts no server from now on.
  mutating func existingSocket() throws(Failure) -> String {
    mayStart = false
    let finder = ServerFinder(places: places, configuration: Self.configuration)
    do { return try finder.socket(start: nil) } catch { throw .client(error) }
  }

  /// Makes a client that connects at its first call.
  ///
  /// Where no server runs, it starts the user's own unless that was ruled out.
  func makeClient() -> RepeatingClient {
    let finder = ServerFinder(places: places, configuration: Self.configuration)
    let executable = mayStart ? ServerProgram.find() : nil
    let errors = errors
    return RepeatingClient { (path) throws(ClientError) in
      let client = try Self.connect(by: finder, again: path, executable, telling: errors)
      Self.compare(client.server.version, telling: errors)
      return client
    }
  }

  /// Connects to the running server, or again to the one at `path`; starts `executable` where none runs.
  private static func connect(
    by finder: ServerFinder,
    again path: String?,
    _ executable: String?,
    telling errors: StandardStream
  ) throws(ClientError) -> Client {
    guard let executable else {
      guard let path else { return try finder.connect(start: nil) }
      return try finder.reconnect(to: path, start: nil)
    }
    let start = { (directory: String) throws(ClientError) -> String in
      let socket = ServerPlaces.socket(in: directory)
      try startServer(
        executable,
        dataDirectory: directory,
        socket: socket,
        isOnDemand: true,
        telling: errors
      )
      return socket
    }
    guard let path else { return try finder.connect(start: start) }
    return try finder.reconnect(to: path, start: start)
  }

  /// Starts a server and says so, unless another client has just started one.
  @discardableResult
  static func startServer(
    _ executable: String,
    dataDirectory: String,
    socket: String,
    isOnDemand: Bool,
    telling errors: StandardStream
  ) throws(ClientError) -> ServerStarter.Outcome {
    let starter = ServerStarter(
      executable: executable,
      dataDirectory: dataDirectory,
      socket: socket,
      timeoutMilliseconds: startTimeoutMilliseconds,
      isOnDemand: isOnDemand
    )
    let outcome = try starter.start()
    if case .started(let pid) = outcome {
      remark(
        "started your own server (process \(pid), data in \(shownPath(dataDirectory)))",
        on: errors
      )
    }
    return outcome
  }

  private static func compare(_ version: String, telling errors: StandardStream) {
    guard version != Product.version else { return }
    remark(
      "this is assay \(Product.version), the server \(version); they understand each other, but `assay server stop` lets the next command start the matching one",
      on: errors
    )
  }

  private static var trustedUsers: [UInt32] {
    (variable("ASSAY_SERVER_UID") ?? "").split(separator: ",").compactMap { UInt32($0) }
  }
}
