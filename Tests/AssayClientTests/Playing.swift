import AssayAPI
import AssayClient
import AssayVocabulary
import Compression
import Glibc
import JSON
import Support

/// What a server of this version says of itself.
func hello(encodings: [String]) -> JSONValue {
  var result = SystemHello.Result()
  result.server = "assayd"
  result.version = Product.version
  result.protocolVersion = Product.protocolVersion
  result.encodings = encodings
  var writer = JSONWriter()
  result.write(to: &writer)
  return (try? JSONValue(parsing: writer.takeBytes())) ?? nil
}

/// A call as a test's server got it.
struct ReceivedCall {
  let fields: [String]
  /// The body after inflating.
  let body: [UInt8]
  let text: JSONValue

  init(_ frame: WireFrame) throws {
    fields = frame.fields
    var inflater = Inflater(dictionary: nil)
    let isCompressed = frame.fields.contains("Content-Encoding: deflate")
    body =
      isCompressed
      ? try inflater.inflate(frame.body[...], maximumBytes: 1 << 26) : frame.body
    text = try JSONValue(parsing: body)
  }

  var method: String { text["method"]?.string ?? "" }

  func reply(_ result: JSONValue) -> [UInt8] {
    JSONValue.object(["jsonrpc": "2.0", "id": text["id"] ?? nil, "result": result]).bytes
  }

  func reply(error: JSONValue) -> [UInt8] {
    JSONValue.object(["jsonrpc": "2.0", "id": text["id"] ?? nil, "error": error]).bytes
  }
}

extension FakeServer {
  /// A server that greets, and with which the test does what it likes on every later call.
  convenience init(
    greeting: JSONValue = hello(encodings: []),
    answer: @escaping @Sendable (ReceivedCall, WireClient) throws -> Void
  ) throws {
    try self.init(path: TemporaryDirectory.path + "/s") { connection in
      while let frame = try connection.readFrame() {
        let call = try ReceivedCall(frame)
        if call.method == "system.hello" {
          try connection.sendFrame(call.reply(greeting))
        } else {
          try answer(call, connection)
        }
      }
    }
  }

  func connect(answerTimeoutMilliseconds: Int32 = 60_000) throws -> Client {
    let configuration = configuration(trust: [geteuid()], answerTimeoutMilliseconds)
    return try Client(path: path, configuration: configuration)
  }
}

func configuration(
  trust users: [UInt32] = [geteuid()],
  _ answerTimeoutMilliseconds: Int32 = 60_000
) -> ClientConfiguration {
  ClientConfiguration(
    program: "test",
    trust: ServerTrust(users: users),
    connectTimeoutMilliseconds: 5_000,
    answerTimeoutMilliseconds: answerTimeoutMilliseconds
  )
}

/// The error of a call; nil when it has none.
func failure<Result>(_ body: () throws -> Result) -> ClientError? {
  do { _ = try body() } catch { return error as? ClientError }
  return nil
}

extension Client {
  /// Makes a call that no server knows, for what the test's server answers.
  mutating func callTest(_ parameters: JSONValue = [:]) throws -> JSONValue {
    let text = try callRaw(method: "test", parameters: try RawParameters(parameters.bytes))
    return try JSONValue(parsing: text)
  }
}

extension RepeatingClient {
  /// One that connects to a server at a path, and to no other.
  init(path: String, configuration: ClientConfiguration) {
    self.init { (_) throws(ClientError) in try Client(path: path, configuration: configuration) }
  }
}

extension ClientError {
  /// What a failed connection is told with; nil for another error.
  var transportWords: String? {
    switch self {
    case .transport(let words), .connectionLost(let words): words
    case .noServer, .untrusted, .refused, .protocolMismatch, .unconfirmed: nil
    }
  }

  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
