import AssayAPI
import AssayClient
import Glibc

extension Session {
  /// How long to wait for a started server; a server that is stopping may delay it.
  private static let startTimeoutMilliseconds: Int32 = 30_000

  static var configuration: ClientConfiguration {
    ClientConfiguration(
      program: "assay",
      trust: ServerTrust(ownUser: geteuid(), others: trustedUsers),
      connectTimeoutMilliseconds: 5_000,
      answerTimeoutMilliseconds: 600_000
    )
  }

  /// The data directory that was given, else the user's own.
  func dataDirectory(given directory: String?) throws(Failure) -> String {
    if let directory = directory ?? places.privateDirectory { return directory }
    throw .usage(UsageError("there is no home directory", hint: "say where with --data"))
  }

  /// Makes a client that connects at its first call.
  ///
  /// Where no server runs, it starts the user's own unless that is ruled out.
  static func makeClient(
    _ places: ServerPlaces,
    mayStart: Bool,
    telling errors: StandardStream
  ) -> RepeatingClient {
    let finder = ServerFinder(places: places, configuration: configuration)
    return RepeatingClient { (path) throws(ClientError) in
      var start: ((String) throws(ClientError) -> String)?
      if mayStart, let executable = ServerProgram.find() {
        start = { (directory) throws(ClientError) in
          let socket = ServerPlaces.socket(in: directory)
          try Self.startServer(executable, directory, socket, isOnDemand: true, telling: errors)
          return socket
        }
      }
      let client =
        if let path { try finder.reconnect(to: path, start: start) } else {
          try finder.connect(start: start)
        }
      let version = client.server.version
      if version != Product.version {
        Self.remark(
          "this is assay \(Product.version), the server \(version); they understand each other, but `assay server stop` lets the next command start the matching one",
          on: errors
        )
      }
      return client
    }
  }

  /// Starts a server and says so, unless another client has just started one.
  @discardableResult
  static func startServer(
    _ executable: String,
    _ dataDirectory: String,
    _ socket: String,
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

  private static var trustedUsers: [UInt32] {
    (variable("ASSAY_SERVER_UID") ?? "").split(separator: ",").compactMap { UInt32($0) }
  }
}
