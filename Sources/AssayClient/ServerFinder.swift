internal import Posix

/// Finds the server that a user means, and starts the user's own if there is none.
package struct ServerFinder {
  package let places: ServerPlaces
  package let configuration: ClientConfiguration

  package init(places: ServerPlaces, configuration: ClientConfiguration) {
    self.places = places
    self.configuration = configuration
  }

  /// Connects to the given socket, otherwise to the user's own server, otherwise to the desk's.
  ///
  /// `start` gets the directory of the user's own server, starts it and returns its socket; nil forbids starting one.
  /// It is not called if a socket was given, or if the user never had a server and the desk's server is running.
  package func connect(
    start: ((_ dataDirectory: String) throws(ClientError) -> String)?
  ) throws(ClientError) -> Client {
    let path = try socket(start: start)
    do { return try Client(path: path, configuration: configuration) } catch {
      // A server that was running a moment ago may have been about to end.
      guard start != nil, places.socket == nil, error.isOfVanishedServer else { throw error }
      return try Client(path: try socket(start: start), configuration: configuration)
    }
  }

  /// Connects again to the server at a path from `connect`, and to no other, so that calls are repeated where they were
  /// sent.
  ///
  /// `start` starts the user's own server if the path is its socket and it has ended.
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

  /// Returns the socket at which `connect` would find the server.
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
  /// Whether the error may mean that the server ended between two checks.
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
      // A socket that may not be accessed counts as absent.
      return false
    } catch {
      throw ClientError(connectingTo: socket, failed: error, 0)
    }
  }
}
