import AssayAPI
import AssayClient

extension Session {
  /// Longer than a server that is leaving may take to do so.
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

  /// The socket of the server that is there; none is started.
  func existingSocket() throws(Failure) -> String {
    let finder = ServerFinder(places: places, configuration: Self.configuration)
    do { return try finder.socket(start: nil) } catch { throw .client(error) }
  }

  /// Finds the server, and starts the user's own where none is and none was ruled out.
  func connect() throws(ClientError) -> Client {
    let finder = ServerFinder(places: places, configuration: Self.configuration)
    guard !general.isNotStarting, let executable = ServerProgram.find() else {
      return try checked(try finder.connect(start: nil))
    }
    let errors = errors
    let client = try finder.connect { (directory) throws(ClientError) in
      let socket = ServerPlaces.socket(in: directory)
      try Self.startServer(
        executable,
        dataDirectory: directory,
        socket: socket,
        isOnDemand: true,
        telling: errors
      )
      return socket
    }
    return try checked(client)
  }

  /// Starts a server and says so; nothing is said of one that another client has just started.
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

  private func checked(_ client: consuming Client) throws(ClientError) -> Client {
    if client.server.version != Product.version {
      remark(
        "this is assay \(Product.version), the server \(client.server.version); they understand each other, but `assay server stop` lets the next command start the matching one"
      )
    }
    return client
  }

  private static var trustedUsers: [UInt32] {
    (variable("ASSAY_SERVER_UID") ?? "").split(separator: ",").compactMap { UInt32($0) }
  }
}
