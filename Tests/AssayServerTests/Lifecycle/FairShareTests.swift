import AssayServer
import Compression
import Posix
import Support
import Testing
import Threading

@Suite("Fair shares of a server", .temporaryDirectory)
struct FairShareTests {
  @Test("a client that reads no replies stops nobody else, not even with the same user")
  func unreadReplies() throws {
    let server = try ServerThread {
      $0.bufferBytes = 1 << 20
      $0.userBufferBytes = 1 << 20
    }
    let before = try server.connect()
    let greedy = try server.connect()
    let call = #"{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}"#
    try greedy.send("[" + Array(repeating: call, count: 40).joined(separator: ",") + "]\n")
    for _ in 1...20 {
      _ = try before.call("system.ping")
      _ = try server.call("claim.list")
    }
    let replies = try #require(try greedy.readLine())
    #expect(replies.count > 1 << 20, "the client gets all its replies once it reads")
    _ = try greedy.call("system.ping")
  }

  @Test("bodies that together exceed the limit are taken one after the other")
  func uploads() throws {
    let server = try ServerThread {
      $0.bufferBytes = 1 << 20
      $0.userBufferBytes = 1 << 20
      $0.frameSeconds = 3_600
    }
    let text = String(repeating: "x", count: 700_000)
    let body = WireClient.line(id: 1, "claim.search", ["query": .string(text)])
    let first = try server.connect()
    try first.send(String(body.prefix(400_000)))
    // These cannot be read to their ends before the first is.
    let refused = Guarded(0)
    let path = server.socketPath
    let others = try (0..<5).map { number in
      try Thread.spawn(name: "upload \(number)", stackSizeBytes: 1 << 20) {
        guard let client = try? WireClient(path: path), (try? client.send(body)) != nil,
          let reply = try? client.readLine(),
          String(decoding: reply, as: UTF8.self).contains("\"error\"")
        else { return }
        refused.withLock { $0 += 1 }
      }
    }
    _ = try server.call("system.ping")
    try first.send(String(body.dropFirst(400_000)))
    #expect(try first.readLine() != nil)
    for other in others { other.join() }
    #expect(refused.withLock { $0 } == 5, "each is answered, here by an error")
  }

  @Test("a body is not cut off for the time in which the server does not read it on")
  func pausedBody() throws {
    let server = try ServerThread {
      $0.bufferBytes = 1 << 20
      $0.userBufferBytes = 1 << 20
      $0.frameSeconds = 2
    }
    let other = try server.connect()
    let greedy = try server.connect()
    let call = #"{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}"#
    try greedy.send("[" + Array(repeating: call, count: 40).joined(separator: ",") + "]\n")
    let deadline = Deadline.usual
    while try other.callCount("rpc.discover") < 40 { try #require(!deadline.isOver) }
    let text = JSONValue.string(String(repeating: "x", count: 700_000))
    let upload = frame(WireClient.line(id: 1, "claim.search", ["query": text]), false)
    let uploading = try server.connect()
    try uploading.send(Array(upload.prefix(80_000)))
    // While the replies are unread there is no room for the rest.
    let end = Deadline(seconds: 3)
    while !end.isOver { _ = try other.call("system.ping") }
    _ = try greedy.readLine()
    try uploading.send(Array(upload.dropFirst(80_000)))
    let reply = String(decoding: try #require(try uploading.readFrame()).body, as: UTF8.self)
    #expect(reply.contains("\"id\":1,") && !reply.contains("within 2 seconds"), "\(reply)")
  }

  @Test("while a user has no room, its connections go beyond the limit one after the other")
  func exceeding() throws {
    let server = try ServerThread {
      $0.bufferBytes = 1 << 20
      $0.userBufferBytes = 1 << 20
      $0.frameSeconds = 3_600
    }
    let uploading = try server.connect()
    try uploading.send(
      #"{"jsonrpc":"2.0","id":1,"method":""# + String(repeating: "x", count: 400_000)
    )
    // Each holds so much that it may not go on by itself, and less than is counted.
    let calls = Array(repeating: #"{"jsonrpc":"2.0","id":1,"method":"system.ping"}"#, count: 300)
    let clients = try (0..<2).map { _ in try server.connect() }
    for client in clients {
      try client.send("[" + calls.joined(separator: ",") + "]\n")
      #expect(try client.readLine() != nil)
    }
    withExtendedLifetime(clients) {}
  }

  @Test(
    "others' changes are made between the items of a call of many, and its connection's after it"
  )
  func manyItems() throws {
    let server = try ServerThread { _ in }
    let (busy, other) = (try server.connect(), try server.connect())
    let claims = (0..<600).map { JSONValue.object(["text": .string("claim \($0)")]) }
    try busy.send(
      WireClient.line(id: 1, "claim.submitMany", ["claims": .array(claims)])
        + WireClient.line(id: 2, "claim.submit", ["text": "after"])
        + WireClient.line(id: 3, "claim.get", ["claim": "C600"])
    )
    var count = 0
    let deadline = Deadline.usual
    var id = 0
    // The first may come before the call of many items.
    repeat {
      count += 1
      let reply = try other.call("claim.submit", ["text": "other"])
      id = Int(try reply.text("claim.id").dropFirst()) ?? 0
    } while id == count && !deadline.isOver
    #expect(id > count && id < 500 + count, "it came after \(id) claims")
    let ids = try busy.readReply().list("results").compactMap { result in
      Int(try result.text("claim.id").dropFirst())
    }
    #expect(ids.count == 600 && ids == ids.sorted())
    let after = try busy.readReply().text("claim.id").dropFirst()
    #expect(try #require(Int(after)) > 600)
    #expect(try busy.readReply().at("claim.id") == "C600")
  }

  @Test("large messages are answered in their order among small ones", arguments: [false, true])
  func order(isCompressed: Bool) throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    let claims = (0..<500).map { number in
      "{\"text\":\"Claim \(number) of a large message: \(String(repeating: "word ", count: 150))\"}"
    }
    let many =
      #"{"jsonrpc":"2.0","id":2,"method":"claim.submitMany","params":{"claims":["#
      + claims.joined(separator: ",") + "]}}"
    var frames = frame(#"{"jsonrpc":"2.0","id":1,"method":"system.ping"}"#, false)
    frames += frame(many, isCompressed)
    frames += frame(
      #"{"jsonrpc":"2.0","id":3,"method":"claim.get","params":{"claim":"C500"}}"#,
      false
    )
    try client.send(frames)
    for id in 1...3 {
      let reply = try #require(try client.readFrame())
      let text = String(decoding: reply.body, as: UTF8.self)
      #expect(text.contains("\"id\":\(id),\"result\""), "\(text.prefix(200))")
    }
  }

  @Test("a small body that inflates to a great number of values is refused")
  func bomb() throws {
    let server = try ServerThread { $0.inflatedBytes = 4 << 20 }
    let client = try server.connect()
    let text = "[" + String(repeating: "{},", count: 1_000_000) + "{}]"
    try client.send(frame(text, true))
    let reply = String(decoding: try #require(try client.readFrame()).body, as: UTF8.self)
    #expect(reply.contains("JSON values"), "\(reply)")
    try client.send(frame(#"{"jsonrpc":"2.0","id":1,"method":"system.ping"}"#, false))
    #expect(try client.readFrame() != nil)
  }

  private func frame(_ text: String, _ isCompressed: Bool) -> [UInt8] {
    var body = Array(text.utf8)
    var header = ""
    if isCompressed {
      var deflater = Deflater(level: 9, dictionary: nil)
      body = []
      deflater.compress(Array(text.utf8)[...], appendingTo: &body)
      header = "Content-Encoding: deflate\r\n"
    }
    header += "Accept-Encoding: identity\r\n"
    return Array("Content-Length: \(body.count)\r\n\(header)\r\n".utf8) + body
  }
}
