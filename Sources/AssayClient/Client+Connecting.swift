internal import AssayAPI
internal import JSON
internal import Posix

extension Client {
  static func connect(
    _ path: String,
    _ timeoutMilliseconds: Int32
  ) throws(ClientError) -> FileDescriptor {
    do throws(SocketError) {
      return try UnixSocket.connect(path: path, timeoutMilliseconds: timeoutMilliseconds)
    } catch {
      throw ClientError(connectingTo: path, failed: error, timeoutMilliseconds)
    }
  }

  static func peer(of socket: borrowing FileDescriptor) throws(ClientError) -> PeerCredentials {
    do throws(PosixError) { return try UnixSocket.peerCredentials(of: socket) } catch {
      throw .transport("the system does not tell whose server it is (\(error))")
    }
  }

  /// Learns who the server is, and that it speaks this version of the protocol.
  static func sayHello(
    over channel: inout Channel,
    as program: String
  ) throws(ClientError) -> SystemHello.Result {
    var parameters = SystemHello.Parameters()
    parameters.client = program
    parameters.version = Product.version
    let node = try channel.exchange(
      method: SystemHello.name.description,
      parameters: CallOptions.none.text(beside: parameters)
    )
    // Read by itself first, because all else may look different in another version.
    let version = node.member("version")?.string ?? "unknown"
    guard let spoken = node.member("protocol")?.integer else {
      throw .transport("what listens there is not an Assay server")
    }
    guard spoken == Product.protocolVersion else {
      throw .protocolMismatch(
        server: version,
        words: "it speaks protocol \(spoken), this client protocol \(Product.protocolVersion)"
      )
    }
    do throws(InvalidField) {
      return try SystemHello.Result(reading: node, field: .result)
    } catch {
      throw .protocolMismatch(version, "answer to \(SystemHello.name)", error)
    }
  }
}

extension ClientError {
  init(connectingTo path: String, failed error: SocketError, _ timeoutMilliseconds: Int32) {
    switch error {
    case .absent: self = .noServer(tried: [path], why: "there is no socket")
    case .refused: self = .noServer(tried: [path], why: "its server is gone")
    case .path(.empty): self = .noServer(tried: [path], why: "the path is empty")
    case .path(.malformed): self = .noServer(tried: [path], why: "the path holds a NUL")
    case .path(.missingDirectory): self = .noServer(tried: [path], why: "there is no directory")
    case .path(.tooLong(let limit)):
      self = .noServer(tried: [path], why: "a socket's path has at most \(limit) bytes")
    case .timedOut:
      self = .transport("the server did not accept in \(timeoutMilliseconds) ms")
    case .inUse, .notAListener: self = .transport("\(path) is not a server's socket")
    case .tooManyFiles: self = .transport("this process has too many files open")
    case .system(let error): self = .transport("connecting to \(path) failed (\(error))")
    }
  }
}
