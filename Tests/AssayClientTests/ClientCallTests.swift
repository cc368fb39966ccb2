import AssayAPI
import AssayClient
import AssayVocabulary
import Compression
import Glibc
import JSON
import Support
import Testing

@Suite("A client", .temporaryDirectory)
struct ClientCallTests {
  /// A server that answers with how a call reached it.
  private func echo(encodings: [String] = []) throws -> FakeServer {
    try FakeServer(greeting: hello(encodings: encodings)) { call, connection in
      let fields = JSONValue.array(call.fields.map { .string($0) })
      try connection.sendFrame(call.reply(["fields": fields, "call": call.text]))
    }
  }

  @Test("frames a call as the protocol requires, and asks for compressed answers")
  func framing() throws {
    let server = try echo()
    var client = try server.connect()
    let seen = try client.callTest(["a": 1])
    let call = try #require(seen["call"])
    #expect(call == ["jsonrpc": "2.0", "id": 2, "method": "test", "params": ["a": 1]])
    let length = call.bytes.count
    #expect(seen["fields"] == ["Content-Length: \(length)", "Accept-Encoding: deflate"])
  }

  @Test("sends parameters and options side by side")
  func options() throws {
    let server = try FakeServer { call, connection in
      guard call.text["params"] == ["claim": "C2", "dryRun": true, "reason": "why"] else { return }
      try connection.sendFrame(call.reply(error: ["code": 7, "message": "as expected"]))
    }
    var client = try server.connect()
    var parameters = ReviewTake.Parameters()
    parameters.claim = ClaimID(rawValue: 2)
    var options = WriteOptions()
    options.dryRun = true
    options.reason = "why"
    let error = #expect(throws: ClientError.self) {
      _ = try client.call(ReviewTake.self, parameters, .writing(options))
    }
    #expect(error?.refusal?.message == "as expected")
  }

  @Test("numbers its calls, so that answers cannot be confused")
  func ids() throws {
    let server = try echo()
    var client = try server.connect()
    for id in 2...5 { #expect(try client.callTest()["call"]?["id"]?.integer == Int64(id)) }
  }

  @Test(
    "compresses a body of 1 KiB or more if the server supports it",
    arguments: [
      (["deflate"], 5_000, true), (["deflate"], 100, false), ([], 5_000, false),
      (["gzip"], 5_000, false), (["gzip", "deflate"], 5_000, true),
    ]
  )
  func compresses(encodings: [String], count: Int, isCompressed: Bool) throws {
    let server = try echo(encodings: encodings)
    var client = try server.connect()
    let text = String(repeating: "claim ", count: count / 6)
    let seen = try client.callTest(["text": .string(text)])
    #expect(seen["call"]?["params"]?["text"]?.string == text)
    let fields = seen["fields"]?.array ?? []
    #expect(fields.contains("Content-Encoding: deflate") == isCompressed)
  }

  @Test("reads compressed and plain answers in turn")
  func inflates() throws {
    let server = try FakeServer { call, connection in
      let body = call.reply(["text": .string(String(repeating: "x", count: 10_000))])
      guard call.text["id"]?.integer ?? 0 > 2 else { return try connection.sendFrame(body) }
      var deflater = Deflater(level: 1, dictionary: nil)
      var packed: [UInt8] = []
      deflater.compress(body[...], appendingTo: &packed)
      try connection.sendFrame(packed, fields: ["Content-Encoding: deflate"])
    }
    var client = try server.connect()
    for _ in 1...4 { #expect(try client.callTest()["text"]?.string?.count == 10_000) }
  }

  @Test("reads an answer of many megabytes")
  func large() throws {
    let count = 20 << 20
    let server = try FakeServer { call, connection in
      try connection.sendFrame(call.reply(.string(String(repeating: "y", count: count))))
    }
    var client = try server.connect()
    let text = try client.callRaw(method: "test", parameters: try RawParameters([]))
    #expect(text.count == count + 2)
  }

  @Test("sends a call of many megabytes")
  func largeCall() throws {
    let server = try FakeServer { call, connection in
      let count = call.text["params"]?["text"]?.string?.utf8.count ?? 0
      try connection.sendFrame(call.reply(.integer(Int64(count))))
    }
    var client = try server.connect()
    let text = JSONValue.string(String(repeating: "z", count: 6 << 20))
    #expect(try client.callTest(["text": text]) == .integer(6 << 20))
  }

  @Test("reassembles an answer, however it is split")
  func pieces() throws {
    let server = try FakeServer { call, connection in
      let body = call.reply("қазақша")
      for byte in Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body {
        try connection.send([byte])
      }
    }
    var client = try server.connect()
    #expect(try client.callTest() == "қазақша")
  }

  @Test("skips notifications")
  func notifications() throws {
    let server = try FakeServer { call, connection in
      let notification: JSONValue = ["jsonrpc": "2.0", "method": "event.appended", "params": [:]]
      for _ in 1...3 { try connection.sendFrame(notification.bytes) }
      try connection.sendFrame(call.reply("answer"))
    }
    var client = try server.connect()
    #expect(try client.callTest() == "answer")
  }

  @Test("skips unknown fields, and keeps the answer's text unchanged")
  func unknownFields() throws {
    let event: JSONValue = [
      "seq": 7, "at": "2025-11-06T12:00:00.000Z", "actor": "ann", "method": "claim.submit",
      "changed": ["C1"], "hash": "00", "novelty": true,
    ]
    let result: JSONValue = ["seq": 7, "events": [event], "novelty": ["a": [1]]]
    let server = try FakeServer { try $1.sendFrame($0.reply(result)) }
    var client = try server.connect()
    let answer = try client.call(EventList.self, EventList.Parameters(), .reading(ReadOptions()))
    #expect(answer.seq == 7)
    #expect(answer.result.events.map(\.actor) == ["ann"])
    #expect(try JSONValue(parsing: answer.json) == result)
  }

  @Test(
    "reports which field of an answer differs from its declaration",
    arguments: [
      (["events": []], "seq"), (["seq": 1], "events"), (["seq": "1", "events": []], "seq"),
      (["seq": 1, "events": [["seq": 1]]], "events[0]."), ([], "the result"),
    ] as [(JSONValue, String)]
  )
  func mismatch(result: JSONValue, field: String) throws {
    let server = try FakeServer { try $1.sendFrame($0.reply(result)) }
    var client = try server.connect()
    let error = #expect(throws: ClientError.self) {
      _ = try client.call(EventList.self, EventList.Parameters(), .reading(ReadOptions()))
    }
    guard case .protocolMismatch(Product.version, let words)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(words.hasPrefix("in its answer to event.list, \(field)"), "\(words)")
  }

  @Test("returns a refusal with all its details, and remains usable")
  func refusal() throws {
    let data: JSONValue = ["kind": "conflict", "field": "a.b", "hint": "do c", "more": [1, 2]]
    let error: JSONValue = ["code": 1002, "message": "no", "data": data]
    let server = try FakeServer { call, connection in
      let isFirst = call.text["id"] == 2
      try connection.sendFrame(isFirst ? call.reply(error: error) : call.reply("after"))
    }
    var client = try server.connect()
    let caught = #expect(throws: ClientError.self) { _ = try client.callTest() }
    let refusal = try #require(caught?.refusal)
    #expect(refusal.code == 1002)
    #expect(refusal.message == "no")
    #expect(refusal.kind == "conflict")
    #expect(refusal.field == "a.b")
    #expect(refusal.hint == "do c")
    #expect(try JSONValue(parsing: refusal.json) == error)
    #expect(try client.callTest() == "after")
  }

  @Test(
    "returns a refusal without data, or with data of another form",
    arguments: [
      ["code": -32603, "message": "m"], ["code": -32603, "message": "m", "data": "text"],
      ["code": -32603, "message": "m", "data": ["kind": 1, "hint": nil]],
    ] as [JSONValue]
  )
  func bareRefusal(error: JSONValue) throws {
    let server = try FakeServer { try $1.sendFrame($0.reply(error: error)) }
    var client = try server.connect()
    let caught = #expect(throws: ClientError.self) { _ = try client.callTest() }
    let refusal = try #require(caught?.refusal)
    #expect(refusal.code == -32603)
    #expect(refusal.kind == nil && refusal.field == nil && refusal.hint == nil)
    #expect(try JSONValue(parsing: refusal.json) == error)
  }
}
