package import AssayAPI
internal import JSON
internal import JSONRPC
internal import Posix

/// A connection to a server that has been checked: who runs it, and that it speaks this protocol.
///
/// Calls block, one at a time, in the order made.
package struct Client: ~Copyable {
  package let path: String
  /// What the server said of itself and its limits.
  package let server: SystemHello.Result
  /// The process and user that opened the listening socket, as the kernel tells.
  package let peer: Peer
  private var channel: Channel

  package struct Peer: Equatable, Sendable {
    package let pid: Int32
    package let uid: UInt32
  }

  /// Connects and says hello.
  ///
  /// - Throws: `noServer` when nobody listens at the path, `untrusted`, `protocolMismatch`, or
  ///   `transport`.
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

  /// Makes a call that the server answers without the store.
  package mutating func call<M: ServerMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters
  ) throws(ClientError) -> Answer<M.Result> {
    let node = try exchange(method, ParameterText.of(parameters))
    return try reading(method) { () throws(InvalidField) in try .serverAnswer(reading: node) }
  }

  /// Makes a call that reads; the answer's `seq` is there.
  package mutating func call<M: ReadingMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: ReadOptions
  ) throws(ClientError) -> Answer<M.Result> {
    let node = try exchange(method, ParameterText.of(parameters, options))
    return try reading(method) { () throws(InvalidField) in try .storeAnswer(reading: node) }
  }

  /// Makes a call that changes the store; the answer's `seq` is there.
  package mutating func call<M: WritingMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: WriteOptions
  ) throws(ClientError) -> Answer<M.Result> {
    let node = try exchange(method, ParameterText.of(parameters, options))
    return try reading(method) { () throws(InvalidField) in try .storeAnswer(reading: node) }
  }

  /// Makes any call, known to this client or not, and gives its result as JSON text.
  package mutating func callRaw(
    method: String,
    parameters: RawParameters
  ) throws(ClientError) -> [UInt8] {
    Array(try channel.exchange(method: method, parameters: parameters.text).text)
  }

  /// Waits, for as long as it takes, for the next event that a watch of this connection tells, and gives it also
  /// as the server wrote it; where the server has ended a watch, its reason is thrown as a refusal.
  package mutating func nextEvent() throws(ClientError) -> (
    told: EventWatch.Appended, json: [UInt8]
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
        let told = try EventWatch.Appended(reading: parameters, field: .result)
        return (told, parameters.member("event").map { Array($0.text) } ?? [])
      } catch {
        throw .protocolMismatch(
          server: server.version,
          words: "in its \(method), \(error.field) \(error.problem)"
        )
      }
    }
  }

  private mutating func exchange<M: Method>(
    _ method: M.Type,
    _ parameters: [UInt8]
  ) throws(ClientError) -> JSONNode {
    try channel.exchange(method: M.name.description, parameters: parameters)
  }

  private func reading<M: Method>(
    _ method: M.Type,
    _ read: () throws(InvalidField) -> Answer<M.Result>
  ) throws(ClientError) -> Answer<M.Result> {
    do { return try read() } catch {
      let field = error.field.isEmpty ? "the result" : error.field
      throw .protocolMismatch(
        server: server.version,
        words: "in its answer to \(M.name), \(field) \(error.problem)"
      )
    }
  }
}
