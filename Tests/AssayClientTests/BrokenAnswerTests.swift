import AssayAPI
import AssayClient
import AssayVocabulary
import Glibc
import JSON
import Support
import Testing

@Suite("A broken answer", .temporaryDirectory)
struct BrokenAnswerTests {
  private static let ok = #""jsonrpc":"2.0","id":2"#

  @Test(
    "is reported, and closes the connection",
    arguments: [
      ("not json", "the server's answer is not JSON"),
      ("", "the server's answer is not JSON"),
      ("{\(ok),\"result\":1,}", "the server's answer is not JSON"),
      ("{\(ok),\"result\":\"\u{0}\"}", "the server's answer is not JSON"),
      ("{}", "the server's answer is not JSON-RPC 2.0"),
      ("1", "the server's answer is not JSON-RPC 2.0"),
      ("{\(ok)}", "the server's answer is not JSON-RPC 2.0"),
      (
        "{\(ok),\"result\":1,\"error\":{\"code\":1,\"message\":\"\"}}",
        "the server's answer is not JSON-RPC 2.0"
      ),
      (
        "{\(ok),\"error\":{\"code\":\"1\",\"message\":\"\"}}",
        "the server's answer is not JSON-RPC 2.0"
      ),
      ("{\"jsonrpc\":\"1.0\",\"id\":2,\"result\":1}", "the server's answer is not JSON-RPC 2.0"),
      ("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":1}", "the server answered another call"),
      ("{\"jsonrpc\":\"2.0\",\"id\":\"2\",\"result\":1}", "the server answered another call"),
      ("[{\(ok),\"result\":1}]", "the server answered another call"),
    ]
  )
  func malformed(body: String, words: String) throws {
    let server = try FakeServer { try $1.sendFrame(Array(body.utf8)) }
    try expectBroken(server, words)
  }

  @Test(
    "may have a frame that cannot be read",
    arguments: [
      ("Content-Length: x\r\n\r\n{}", "the server's answer cannot be read"),
      ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "the server's answer cannot be read"),
      ("Content-Length: 99999999999\r\n\r\n{}", "the server's answer cannot be read"),
      ("HTTP/1.1 400 Bad Request\r\n\r\n", "the server's answer cannot be read"),
      (
        "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "the server's answer cannot be read"
      ),
      (
        "Content-Length: 2\r\nContent-Encoding: deflate\r\n\r\n{}",
        "the server's answer cannot be inflated"
      ),
    ]
  )
  func unreadable(bytes: String, words: String) throws {
    let server = try FakeServer { try $1.send(bytes) }
    try expectBroken(server, words)
  }

  @Test(
    "may end too early",
    arguments: [
      "", "Content-Le", "Content-Length: 10\r\n", "Content-Length: 10\r\n\r\n{\"json",
    ]
  )
  func closedEarly(bytes: String) throws {
    let server = try FakeServer { _, connection in
      try connection.send(bytes)
      throw TestFailure("closes the connection")
    }
    var client = try server.connect()
    let error = failure { _ = try client.callTest() }
    #expect(error == .connectionLost("the server closed the connection without an answer"))
  }

  @Test(
    "may arrive late or only in part",
    arguments: [
      "", "Content-Length: 10\r\n\r\n{\"js",
    ]
  )
  func timeout(bytes: String) throws {
    let server = try FakeServer { _, connection in
      try connection.send(bytes)
      _ = try connection.readToEnd()
    }
    var client = try server.connect(answerTimeoutMilliseconds: 150)
    let error = #expect(throws: ClientError.self) { _ = try client.callTest() }
    #expect(error == .transport("the server did not answer in 150 ms"))
  }

  @Test("is not waited for any longer when notifications arrive in between")
  func timeoutInSpiteOfNotifications() throws {
    let server = try FakeServer { _, connection in
      let text: JSONValue = ["jsonrpc": "2.0", "method": "event.appended", "params": [:]]
      let deadline = Deadline(seconds: 10)
      while !deadline.isOver { try connection.sendFrame(text.bytes) }
    }
    var client = try server.connect(answerTimeoutMilliseconds: 300)
    let error = #expect(throws: ClientError.self) { _ = try client.callTest() }
    #expect(error == .transport("the server did not answer in 300 ms"))
  }

  @Test("may be an error without an id, if the server could not read the id of the call")
  func errorWithoutID() throws {
    let server = try FakeServer { _, connection in
      let error: JSONValue = ["code": -32700, "message": "unreadable"]
      let reply: JSONValue = ["jsonrpc": "2.0", "id": nil, "error": error]
      try connection.sendFrame(reply.bytes)
    }
    var client = try server.connect()
    let error = #expect(throws: ClientError.self) { _ = try client.callTest() }
    #expect(error?.refusal?.message == "unreadable")
  }

  private func expectBroken(_ server: FakeServer, _ words: String) throws {
    var client = try server.connect()
    let first = #expect(throws: ClientError.self) { _ = try client.callTest() }
    #expect(first?.transportWords?.hasPrefix(words) == true, "\(String(describing: first))")
    let second = #expect(throws: ClientError.self) { _ = try client.callTest() }
    #expect(second == .connectionLost("the connection was lost by an earlier call"))
  }
}
