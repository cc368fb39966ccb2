import JSON
import JSONRPC
import Testing

/// The examples of section 7 of the JSON-RPC 2.0 specification, as printed there.
///
/// Where one passes parameters by position, Assay answers -32602.
@Suite("The specification's examples")
struct SpecificationTests {
  struct Example: CustomTestStringConvertible {
    let request: String
    /// As the specification prints it, or what Assay answers instead; nil when nothing is answered.
    let reply: String?

    var testDescription: String { request }
  }

  static let examples = [
    Example(
      request: #"{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}"#,
      reply: #"{"jsonrpc":"2.0","error":{"code":-32602,"message":"Invalid params"},"id":1}"#
    ),
    Example(
      request: """
        {"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3}
        """,
      reply: #"{"jsonrpc": "2.0", "result": 19, "id": 3}"#
    ),
    Example(
      request: """
        {"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": 4}
        """,
      reply: #"{"jsonrpc": "2.0", "result": 19, "id": 4}"#
    ),
    Example(
      request: #"{"jsonrpc": "2.0", "method": "update", "params": [1,2,3,4,5]}"#,
      reply: nil
    ),
    Example(request: #"{"jsonrpc": "2.0", "method": "foobar"}"#, reply: nil),
    Example(
      request: #"{"jsonrpc": "2.0", "method": "foobar", "id": "1"}"#,
      reply: """
        {"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}
        """
    ),
    Example(
      request: #"{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]"#,
      reply: """
        {"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}
        """
    ),
    Example(
      request: #"{"jsonrpc": "2.0", "method": 1, "params": "bar"}"#,
      reply: """
        {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}
        """
    ),
    Example(
      request: """
        [
          {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},
          {"jsonrpc": "2.0", "method"
        ]
        """,
      reply: """
        {"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}
        """
    ),
    Example(
      request: "[]",
      reply: """
        {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}
        """
    ),
    Example(
      request: "[1]",
      reply: """
        [
          {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}
        ]
        """
    ),
    Example(
      request: "[1,2,3]",
      reply: """
        [
          {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null},
          {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null},
          {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}
        ]
        """
    ),
    Example(
      request: """
        [
          {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},
          {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]},
          {"jsonrpc": "2.0", "method": "subtract", "params": [42,23], "id": "2"},
          {"foo": "boo"},
          {"jsonrpc": "2.0", "method": "foo.get", "params": {"name": "myself"}, "id": "5"},
          {"jsonrpc": "2.0", "method": "get_data", "id": "9"}
        ]
        """,
      reply: """
        [
          {"jsonrpc": "2.0", "error": {"code": -32602, "message": "Invalid params"}, "id": "1"},
          {"jsonrpc": "2.0", "error": {"code": -32602, "message": "Invalid params"}, "id": "2"},
          {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null},
          {"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "5"},
          {"jsonrpc": "2.0", "result": ["hello", 5], "id": "9"}
        ]
        """
    ),
    Example(
      request: """
        [
          {"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]},
          {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}
        ]
        """,
      reply: nil
    ),
  ]

  @Test("an example is answered as printed", arguments: examples)
  func example(_ example: Example) throws {
    let replies = play(message(example.request))
    #expect(
      try replies.map { try summary(ofReply: $0) }
        == [example.reply].compactMap { try $0.map { try summary(ofReply: $0.utf8) } }
    )
  }

  /// Runs a message's calls against the specification's methods.
  private func play(_ message: Message) -> [[UInt8]] {
    var queue = ExchangeQueue(limits: ExchangeLimits())
    queue.admit(message)
    while let (token, call) = queue.nextStart(effect: { _ in .read }) {
      queue.finish(token, reply: call.id.map { answer(call, $0) })
    }
    return queue.takeReplies()
  }

  private func answer(_ call: Call, _ id: RequestID) -> [UInt8] {
    switch call.method {
    case "subtract":
      let minuend = call.parameters?.member("minuend")?.integer ?? 0
      let subtrahend = call.parameters?.member("subtrahend")?.integer ?? 0
      return success(id, result: "\(minuend - subtrahend)".utf8)
    case "get_data":
      return success(id, result: #"["hello", 5]"#.utf8)
    default:
      return ReplyText.failure(id, error: .methodNotFound(call.method))
    }
  }
}
