internal import AssayAPI
internal import Compression
internal import JSON
internal import JSONRPC
internal import Posix

/// Sends requests over a connected socket and reads their replies, one at a time.
///
/// After any error the stream may be unusable, so every later exchange fails.
struct Channel: ~Copyable {
  private let socket: FileDescriptor
  private let answerTimeoutMilliseconds: Int32?
  private let writer = FrameWriter(framing: .header, announcesDeflate: true)
  private var reader = FrameReader(
    limits: FrameLimits(
      headerBytes: ClientLimits.headerBytes,
      bodyBytes: ClientLimits.bodyBytes
    )
  )
  private var deflater: Deflater?
  private var inflater = Inflater(dictionary: nil)
  private var lastID: Int64 = 0
  private var isBroken = false

  init(socket: consuming FileDescriptor, answerTimeoutMilliseconds: Int32?) {
    self.socket = socket
    self.answerTimeoutMilliseconds = answerTimeoutMilliseconds
  }

  /// From now on, bodies that are large enough are sent compressed.
  mutating func beginCompressing() {
    deflater = Deflater(level: 1, dictionary: nil)
  }

  /// Calls a method, with parameters as the JSON text of an object, and waits for its result.
  mutating func exchange(
    method: String,
    parameters: [UInt8]
  ) throws(ClientError) -> JSONNode {
    guard !isBroken else { throw .connectionLost("the connection was lost by an earlier call") }
    isBroken = true
    lastID += 1
    let id = RequestID(lastID)
    let deadline = answerTimeoutMilliseconds.map(AnswerDeadline.init)
    try send(RequestText.call(id: id, method: method, parameters: parameters), by: deadline)
    let outcome = try receive(answering: id, by: deadline, { _, _ in }, { _ in })
    isBroken = false
    switch outcome {
    case .success(let result): return result
    case .failure(let error): throw .refused(Refusal(error))
    }
  }

  /// Calls a method and waits without a deadline for its result; Ctrl-C cancels the call.
  ///
  /// `notified` gets the server's notifications until then.
  mutating func exchangeLong(
    method: String,
    parameters: [UInt8],
    notified: (_ method: String, _ parameters: JSONNode?) throws(ClientError) -> Void
  ) throws(ClientError) -> JSONNode {
    guard !isBroken else { throw .connectionLost("the connection was lost by an earlier call") }
    isBroken = true
    lastID += 1
    let id = RequestID(lastID)
    let interruption = try Interruption()
    try send(RequestText.call(id: id, method: method, parameters: parameters), by: nil)
    var cancel = SystemCancel.Parameters()
    cancel.call = CallID(text: id.text)
    let cancelling = RequestText.call(
      id: nil,
      method: SystemCancel.name.description,
      parameters: CallOptions.none.text(beside: cancel)
    )
    let frame = writer.frame(cancelling, isCompressed: false)
    let outcome = try receive(answering: id, by: nil, notified) {
      (socket) throws(ClientError) in
      if try interruption.comesBefore(socket) { try socket.sendAll(frame, by: nil) }
    }
    isBroken = false
    switch outcome {
    case .success(let result): return result
    case .failure(let error): throw .refused(Refusal(error))
    }
  }

  /// Waits without a deadline for the next notification of the server.
  mutating func nextNotification() throws(ClientError) -> (method: String, parameters: JSONNode?) {
    guard !isBroken else { throw .connectionLost("the connection was lost by an earlier call") }
    isBroken = true
    guard let reply = try nextReply(by: nil, { _ in }) else {
      throw .connectionLost("the server closed the connection")
    }
    guard case .notification(let method, let parameters) = reply else {
      throw .transport("the server answered a call that was not made")
    }
    isBroken = false
    return (method, parameters)
  }

  private mutating func send(
    _ body: [UInt8],
    by deadline: AnswerDeadline?
  ) throws(ClientError) {
    var packed: [UInt8] = []
    if body.count >= ClientLimits.compressedFromBytes {
      deflater?.compress(body[...], appendingTo: &packed)
    }
    let isCompressed = !packed.isEmpty
    let frame = writer.frame(isCompressed ? packed : body, isCompressed: isCompressed)
    try socket.sendAll(frame, by: deadline)
  }

  private mutating func receive(
    answering id: RequestID,
    by deadline: AnswerDeadline?,
    _ notified: (_ method: String, _ parameters: JSONNode?) throws(ClientError) -> Void,
    _ willReceive: (borrowing FileDescriptor) throws(ClientError) -> Void
  ) throws(ClientError) -> Result<JSONNode, RPCError> {
    while let reply = try nextReply(by: deadline, willReceive) {
      switch reply {
      case .notification(let method, let parameters): try notified(method, parameters)
      case .result(id, let result): return .success(result)
      // The id is null if the server could not read that of the call.
      case .error(let other, let error) where other == id || other.isNull: return .failure(error)
      case .result, .error, .batch:
        throw .transport("the server answered another call than the one that was made")
      }
    }
    throw .connectionLost("the server closed the connection without an answer")
  }

  /// Returns the server's next reply; nil if it has closed the connection.
  ///
  /// Runs `willReceive` each time before it waits for more bytes.
  private mutating func nextReply(
    by deadline: AnswerDeadline?,
    _ willReceive: (borrowing FileDescriptor) throws(ClientError) -> Void
  ) throws(ClientError) -> Reply? {
    while true {
      switch reader.next() {
      case .frame(let frame): return try reply(in: frame)
      case .refused(let error), .broken(let error):
        throw .transport(
          "the server's answer cannot be read: \(Refusal(error).hint ?? error.message)"
        )
      case .foreign: throw .transport("the server's answer is no JSON-RPC")
      case .needMore:
        try willReceive(socket)
        let chunk = try socket.receive(by: deadline)
        guard !chunk.isEmpty else { return nil }
        chunk.withUnsafeBytes { reader.append($0) }
      }
    }
  }

  private mutating func reply(in frame: Frame) throws(ClientError) -> Reply {
    let body = frame.isCompressed ? try inflate(frame.body) : frame.body
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(body, maximumDepth: ClientLimits.depth)
    } catch {
      throw .transport("the server's answer is not JSON: \(error)")
    }
    do throws(MalformedReply) { return try ReplyReader.read(document) } catch {
      throw .transport("the server's answer is not JSON-RPC 2.0: \(error)")
    }
  }

  private mutating func inflate(_ bytes: [UInt8]) throws(ClientError) -> [UInt8] {
    do throws(CompressionError) {
      return try inflater.inflate(bytes[...], maximumBytes: ClientLimits.bodyBytes)
    } catch {
      throw .transport("the server's answer cannot be inflated (\(error))")
    }
  }
}
