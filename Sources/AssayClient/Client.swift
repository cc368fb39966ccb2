package import AssayAPI
internal import JSON
internal import JSONRPC
package import Posix

/// A connection to a checked server: its user is trusted, and it speaks this version of the protocol.
///
/// Calls block and are made one at a time, in order.
package struct Client: ~Copyable {
  package let path: String
  /// The server's description of itself and its limits.
  package let server: SystemHello.Result
  /// The process and user that opened the listening socket, as the kernel reports them.
  package let peer: PeerCredentials
  private var channel: Channel

  /// Connects and calls `system.hello`.
  ///
  /// - Throws: `noServer` if no process listens at the path, `untrusted`, `protocolMismatch`, or `transport`.
  package init(path: String, configuration: ClientConfiguration) throws(ClientError) {
    let socket = try Self.connect(path, configuration.connectTimeoutMilliseconds)
    let peer = try Self.peer(of: socket)
    guard configuration.trust.accepts(peer.uid, at: path) else {
      throw .untrusted(path: path, uid: peer.uid)
    }
    var channel = Channel(
      socket: socket,
      answerTimeoutMilliseconds: configuration.answerTimeoutMilliseconds
    )
    let server = try Self.sayHello(over: &channel, as: configuration.program)
    if server.encodings.contains("deflate") { channel.beginCompressing() }
    self.path = path
    self.server = server
    self.peer = peer
    self.channel = channel
  }

  /// Makes a call with the options that calls of its effect have.
  package mutating func call<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: CallOptions = .none
  ) throws(ClientError) -> Answer<M.Result> {
    let text = options.text(beside: parameters)
    let node = try channel.exchange(method: M.name.description, parameters: text)
    do { return try Answer(reading: node, of: M.effect) } catch {
      throw .protocolMismatch(server.version, "answer to \(M.name)", error)
    }
  }

  /// Makes a call that may take minutes, and waits without a deadline; Ctrl-C cancels it, and it is then refused as
  /// `cancelled`.
  ///
  /// `progress` is told how far the call is, if the parameters ask for that.
  package mutating func callLong<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: CallOptions = .none,
    progress: (Wire.Progress) -> Void
  ) throws(ClientError) -> Answer<M.Result> {
    let version = server.version
    let node = try channel.exchangeLong(
      method: M.name.description,
      parameters: options.text(beside: parameters)
    ) { (name, parameters) throws(ClientError) in
      guard name == Wire.Progress.notification.description, let parameters else { return }
      do throws(InvalidField) {
        progress(try Wire.Progress(reading: parameters, field: .result))
      } catch {
        throw .protocolMismatch(version, name, error)
      }
    }
    do { return try Answer(reading: node, of: M.effect) } catch {
      throw .protocolMismatch(version, "answer to \(M.name)", error)
    }
  }

  /// Makes any call, known to this client or not, and returns its result as JSON text.
  package mutating func callRaw(
    method: String,
    parameters: RawParameters
  ) throws(ClientError) -> [UInt8] {
    Array(try channel.exchange(method: method, parameters: parameters.text).text)
  }

  /// Waits without a deadline for the next event of a watch of this connection, and returns it typed and as JSON text;
  /// throws the reason as a refusal if the server has ended a watch.
  package mutating func nextEvent() throws(ClientError) -> (
    appended: EventWatch.Appended, json: [UInt8]
  ) {
    while true {
      let (method, parameters) = try channel.nextNotification()
      if method == EventWatch.ending.description,
        let error = parameters?.member("error").flatMap(RPCError.init)
      {
        throw .refused(Refusal(error))
      }
      guard method == EventWatch.notification.description, let parameters else { continue }
      do throws(InvalidField) {
        let appended = try EventWatch.Appended(reading: parameters, field: .result)
        return (appended, parameters.member("event").map { Array($0.text) } ?? [])
      } catch {
        throw .protocolMismatch(server.version, method, error)
      }
    }
  }
}

extension ClientError {
  /// The error for a field that does not fit this version of the protocol.
  static func protocolMismatch(
    _ server: String,
    _ message: String,
    _ error: InvalidField
  ) -> ClientError {
    let field = error.field.isEmpty ? "the result" : error.field
    return .protocolMismatch(server: server, words: "in its \(message), \(field) \(error.problem)")
  }
}
