internal import Posix

/// Finds the server that a user means, and starts the user's own where there is none.
package struct ServerFinder {
  package let places: ServerPlaces
  package let configuration: ClientConfiguration

  package init(places: ServerPlaces, configuration: ClientConfiguration) {
    self.places = places
    self.configuration = configuration
  }

  /// Connects to the socket asked for, else to the user's own server, else to the desk's.
  ///
  /// `start` starts the user's own server, given its directory, and returns its socket; nil where none
  /// is to be started. It is not called where a socket was asked for, nor where the user never had a
  /// server and the desk's one is there.
  package func connect(
    start: ((_ dataDirectory: String) throws(ClientError) -> String)?
  ) throws(ClientError) -> Client {
    let path = try socket(start: start)
    do { return try Client(path: path, configuration: configuration) } catch {
      // A server that was there a moment ago may have been about to leave.
      guard start != nil, places.socket == nil, error.isOfVanishedServer else { throw error }
      return try Client(path: try socket(start: start), configuration: configuration)
    }
  }

  /// Connects once more to the server at a path that `connect` gave, and to no other: what was sent there is
  /// repeated there.
  ///
  /// `start` starts the user's own server where that is the one, and it is gone.
  package func reconnect(
    to path: String,
    start: ((_ dataDirectory: String) throws(ClientError) -> String)?
  ) throws(ClientError) -> Client {
    if let start, places.socket == nil, path == places.privateSocket,
      let directory = places.privateDirectory, !(try Presence.isLive(path))
    {
      _ = try start(directory)
    }
    return try Client(path: path, configuration: configuration)
  }

  /// The socket at which to find the server, as `connect` would.
  package func socket(
    start: ((_ dataDirectory: String) throws(ClientError) -> String)?
  ) throws(ClientError) -> String {
    if let socket = places.socket { return socket }
    var tried: [String] = []
    if let directory = places.privateDirectory, let socket = places.privateSocket {
      if try Presence.isLive(socket) { return socket }
      tried.append(socket)
      let wasUsed = Files.isDirectory(directory)
      let isDeskLive = try Presence.isLive(ServerPlaces.deskSocket)
      if let start, wasUsed || !isDeskLive { return try start(directory) }
    }
    if try Presence.isLive(ServerPlaces.deskSocket) { return ServerPlaces.deskSocket }
    tried.append(ServerPlaces.deskSocket)
    throw .noServer(tried: tried, why: "nothing listens there")
  }
}

extension ClientError {
  /// Whether it may mean that the server ended between two looks.
  fileprivate var isOfVanishedServer: Bool {
    switch self {
    case .noServer, .transport, .connectionLost: true
    case .untrusted, .refused, .protocolMismatch, .unconfirmed: false
    }
  }
}

/// Whether a server listens at a path.
enum Presence {
  static func isLive(_ socket: String) throws(ClientError) -> Bool {
    do throws(SocketError) {
      return try UnixSocket.presence(at: socket) == .live
    } catch .system {
      // Not allowed to look is as good as none.
      return false
    } catch {
      throw ClientError(connectingTo: socket, failed: error, 0)
    }
  }
}
