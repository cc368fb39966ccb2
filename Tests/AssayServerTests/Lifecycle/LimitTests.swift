import AssayServer
import Glibc
import Posix
import Support
import Testing

@Suite("Limits of a server", .temporaryDirectory)
struct LimitTests {
  @Test(
    "a frame that does not end is refused after its time, whatever other connections do",
    arguments: ["{\"jsonrpc\":", "Content-Length: 40\r\n", "Content-Length: 40\r\n\r\n{\"json"]
  )
  func lateFrame(_ beginning: String) throws {
    let server = try ServerThread { $0.frameSeconds = 1 }
    let client = try server.connect()
    try client.send(beginning)
    let answer = String(decoding: try client.readToEnd(), as: UTF8.self)
    #expect(answer.contains("1006"), "\(answer)")
    #expect(answer.contains("within 1 seconds"), "\(answer)")
    try server.call("system.ping")
  }

  @Test(
    "a connection may always be within a frame if each frame ends in time, and is refused at the one that does not",
    arguments: [FrameBytes.line, FrameBytes.header]
  )
  func streamedFrames(_ frame: FrameBytes) throws {
    let server = try ServerThread { $0.frameSeconds = 1 }
    let client = try server.connect()
    let (beginning, rest) = (frame.bytes.prefix(10), frame.bytes.dropFirst(10))
    let end = Deadline(seconds: 3)
    try client.send(Array(beginning))
    repeat {
      try client.send(Array(rest + beginning))
      let reply = try frame == .line ? client.readLine() : client.readFrame()?.body
      let text = String(decoding: try #require(reply), as: UTF8.self)
      try #require(text.contains("result"), "\(text)")
    } while !end.isOver
    let answer = String(decoding: try client.readToEnd(), as: UTF8.self)
    #expect(answer.contains("within 1 seconds"), "\(answer)")
  }

  @Test("calls before a frame that does not end are answered first")
  func answersBeforeLateFrame() throws {
    let server = try ServerThread { $0.frameSeconds = 1 }
    let client = try server.connect()
    try client.send(WireClient.line(id: 1, "system.ping") + "{")
    _ = try client.readReply()
    #expect(throws: RPCFailure.self) { try client.readReply() }
    #expect(try client.readLine() == nil)
  }

  @Test("a connection may stay idle between frames without limit")
  func idle() throws {
    let server = try ServerThread { $0.frameSeconds = 0 }
    let client = try server.connect()
    for _ in 1...3 { _ = try client.call("system.ping") }
  }

  @Test("connections beyond the limit are refused until one closes")
  func connections() throws {
    let server = try ServerThread { $0.connectionsPerUser = 2 }
    let first = try server.connect()
    _ = try first.call("system.ping")
    var second: WireClient? = try servedClient(server.connect)
    #expect(throws: RPCFailure.self) { try server.connect().readReply() }
    withExtendedLifetime(second) {}
    second = nil
    _ = try servedClient(server.connect)
    _ = try first.call("system.ping")
  }

  @Test("a refused connection receives the reason")
  func refusalTells() throws {
    let server = try ServerThread { $0.connections = 1 }
    let only = try servedClient(server.connect)
    do {
      _ = try server.connect().readReply()
      Issue.record("the connection was taken")
    } catch let failure as RPCFailure {
      #expect(failure.code == 1006)
      #expect(failure.hint?.contains("close one") == true)
    }
    _ = try only.call("system.ping")
  }

  @Test("the server does not read from a peer that does not read, which gets every reply later")
  func unreadOutput() throws {
    let server = try ServerThread { $0.outputBytes = 1 << 14 }
    let descriptor = try UnixSocket.connect(path: server.socketPath, timeoutMilliseconds: 60_000)
    let line = Array(WireClient.line(id: 1, "system.ping").utf8)
    let callCount = 60_000
    let sent = try sendUntilStalled(line, count: callCount, descriptor.rawValue, server)
    #expect(sent < callCount * line.count, "the server read on")
    let duplicate = dup(descriptor.rawValue)
    try #require(duplicate >= 0)
    let client = WireClient(owning: duplicate)
    let whole = (sent + line.count - 1) / line.count
    try client.send(Array(line[(sent - 1) % line.count + 1..<line.count]))
    try client.endInput()
    var replies = 0
    while let reply = try client.readLine() {
      replies += 1
      try #require(reply.starts(with: Array(#"{"jsonrpc":"2.0","#.utf8)))
    }
    #expect(replies == whole)
    try server.call("system.ping")
  }

  @Test("calls of a peer that does not read its replies wait, and are all answered once it does")
  func unreadReplies() throws {
    let server = try ServerThread { $0.outputBytes = 1 << 16 }
    let (client, other) = (try server.connect(), try server.connect())
    let count: Int64 = 60
    try client.send((1...count).map { WireClient.line(id: $0, "rpc.discover") }.joined())
    // The number stays, although the same loop answers others.
    var (last, repeats) = (Int64(0), 0)
    while repeats < 100 {
      let now = try other.callCount("rpc.discover")
      repeats = now == last && now > 0 ? repeats + 1 : 0
      last = now
    }
    #expect(last < 20, "\(last) calls have begun")
    for number in 1...count {
      #expect(try client.readMessage().at("id") == .integer(number))
    }
  }

  /// Sends copies of a line until the peer takes no more; gives the number of bytes that it took.
  ///
  /// It takes no more when it has answered others several times since and there still is no room, as the
  /// same loop would have read in between.
  private func sendUntilStalled(
    _ line: [UInt8],
    count: Int,
    _ descriptor: Int32,
    _ server: ServerThread
  ) throws -> Int {
    let bytes = Array(repeatElement(line, count: count).joined())
    var sent = 0
    var refusals = 0
    while sent < bytes.count, refusals < 10 {
      let taken = bytes.withUnsafeBytes { buffer in
        send(
          descriptor,
          buffer.baseAddress?.advanced(by: sent),
          min(bytes.count - sent, 1 << 14),
          Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
        )
      }
      if taken > 0 {
        sent += taken
        refusals = 0
      } else {
        try #require(errno == EAGAIN)
        refusals += 1
        try server.call("system.ping")
      }
    }
    return sent
  }
}

/// The bytes of one call in a framing.
enum FrameBytes {
  case line, header

  var bytes: [UInt8] {
    let line = WireClient.line(id: 1, "system.ping")
    switch self {
    case .line: return Array(line.utf8)
    case .header: return Array("Content-Length: \(line.utf8.count)\r\n\r\n\(line)".utf8)
    }
  }
}
