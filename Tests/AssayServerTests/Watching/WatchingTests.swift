import Compression
import Foundation
import Glibc
import JSON
import Support
import Testing

/// Watches over real sockets.
@Suite("Watching a server", .temporaryDirectory)
struct WatchingTests {
  @Test("a watch from the first event sends a long history without a gap while writing goes on")
  func longHistory() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let writer = try server.connect()
    try submit(2_000, over: writer)
    let watcher = try server.connect()
    try watcher.send(WireClient.line(id: 1, "event.watch", ["after": 0]))
    #expect(try watcher.readReply().at("seq") == 2_000)
    try submit(500, over: writer)
    #expect(try seqs(2_500, from: watcher) == Array(1...2_500))
  }

  @Test("each of 100 watchers receives everything that 8 clients submit at once")
  func manyWatchers() async throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let path = server.socketPath
    let watchers = try (1...100).map { _ in
      let watcher = try server.connect()
      #expect(try watcher.call("event.watch").at("seq") == 0)
      return watcher
    }
    try await withThrowingTaskGroup { group in
      for _ in 1...8 {
        group.addTask {
          try await onThread { try submit(50, over: try WireClient(path: path), atOnce: false) }
        }
      }
      try await group.waitForAll()
    }
    for watcher in watchers { #expect(try seqs(400, from: watcher) == Array(1...400)) }
  }

  @Test("a watcher that does not read delays nobody, and misses nothing when it reads later")
  func slowReader() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let watcher = try server.connect()
    try watcher.send(WireClient.line(id: 1, "event.watch"))
    let writer = try server.connect()
    // Far more than a socket's buffers take.
    try submit(6_000, over: writer)
    let memory = try writer.call("system.stats").at("residentBytes").integer
    #expect(try #require(memory) < 200 << 20)
    _ = try watcher.readReply()
    #expect(try seqs(6_000, from: watcher) == Array(1...6_000))
  }

  @Test("a watch resumed after the last event received gets exactly the missed events")
  func resume() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let writer = try server.connect()
    var watcher = try server.connect()
    _ = try watcher.call("event.watch", ["after": 0])
    try submit(100, over: writer)
    let first = try seqs(37, from: watcher)
    watcher = try server.connect()
    try submit(100, over: writer)
    _ = try watcher.call("event.watch", ["after": .integer(try #require(first.last))])
    #expect(first + (try seqs(163, from: watcher)) == Array(1...200))
  }

  @Test("a watch can be resumed after a restart of the server")
  func restart() throws {
    let first = try ServerProcess(directory: TemporaryDirectory.path)
    try submit(10, over: first.connect())
    let watcher = try first.connect()
    _ = try watcher.call("event.watch", ["after": 4])
    #expect(try seqs(6, from: watcher) == Array(5...10))
    #expect(try first.stop() == .exit(0))
    #expect(try watcher.readLine() == nil)
    let second = try ServerProcess(directory: TemporaryDirectory.path)
    let again = try second.connect()
    _ = try again.call("event.watch", ["after": 10])
    try submit(3, over: second.connect())
    #expect(try seqs(3, from: again) == [11, 12, 13])
  }

  @Test("event.unwatch ends a watch, which receives nothing after the reply")
  func unwatch() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let writer = try server.connect()
    try submit(500, over: writer)
    let watcher = try server.connect()
    try watcher.send(
      WireClient.line(id: 1, "event.watch", ["after": 0])
        + WireClient.line(id: 2, "event.unwatch", ["watch": 1])
        + WireClient.line(id: 3, "system.ping")
    )
    var lines: [JSONValue] = []
    while lines.last?["id"] != 3 {
      lines.append(try JSONValue(parsing: try #require(try watcher.readLine())))
    }
    let end = try #require(lines.firstIndex { $0["id"] == 2 })
    #expect(lines[end...].allSatisfy { $0["method"] == nil })
    let last = lines[..<end].last { $0["method"] != nil }
    #expect(
      try lines[end].at("result.seq") == (last.map { try $0.at("params.event.seq") } ?? 0)
    )
    try submit(5, over: writer)
    _ = try watcher.call("system.ping")
  }

  @Test("a watch ends when the client ends its output and all its calls are answered")
  func halfClose() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let watcher = try server.connect()
    _ = try watcher.call("event.watch")
    try watcher.send(WireClient.line(id: 2, "claim.submit", ["text": "Last words"]))
    try watcher.endInput()
    var answered = false
    while let line = try watcher.readLine() {
      let message = try JSONValue(parsing: line)
      if message["id"] == 2 { answered = true }
    }
    #expect(answered)
    try submit(3, over: server.connect())
  }

  @Test("watches end cleanly when the server is told to stop, even if nobody reads")
  func shutdown() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let watchers = try (1...10).map { _ in
      let watcher = try server.connect()
      _ = try watcher.call("event.watch", ["after": 0])
      return watcher
    }
    try submit(200, over: server.connect())
    #expect(try server.stop() == .exit(0))
    for watcher in watchers {
      let told = try lines(of: watcher)
      // Each has what it was told in time, from the first on, which may be nothing.
      #expect(told == Array(1..<Int64(told.count) + 1))
    }
  }

  @Test("the connection of a watcher that disappears is closed")
  func vanishes() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let writer = try server.connect()
    for _ in 1...50 {
      let watcher = try server.connect()
      try watcher.send(WireClient.line(id: 1, "event.watch", ["after": 0]))
      try submit(4, over: writer)
    }
    let deadline = Deadline.usual
    while try writer.call("system.stats").at("connections") != 1 {
      try #require(!deadline.isOver, "connections are left")
    }
  }

  @Test("notifications are compressed if the client asked for it and it saves bytes")
  func compressed() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let watcher = try server.connect()
    let call = #"{"jsonrpc":"2.0","id":1,"method":"event.watch"}"#
    try watcher.send(
      "Content-Length: \(call.utf8.count)\r\nAccept-Encoding: deflate\r\n\r\n" + call
    )
    #expect(try watcher.readFrame()?.fields.count == 1)
    let reason = String(repeating: "because ", count: 400)
    let writer = try server.connect()
    _ = try writer.call("claim.submit", ["text": "Short"])
    _ = try writer.call("claim.submit", ["text": "Long", "reason": .string(reason)])
    #expect(try watcher.readFrame()?.fields.count == 1)
    let frame = try #require(try watcher.readFrame())
    #expect(frame.fields.last == "Content-Encoding: deflate")
    var inflater = Inflater(dictionary: nil)
    let body = try inflater.inflate(frame.body[...], maximumBytes: 1 << 20)
    let told = try JSONValue(parsing: body)
    #expect(try told.text("params.event.reason").count == reason.count - 1)
  }

  @Test("replies to other calls come between events, each line whole and in order")
  func mixed() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    try submit(300, over: server.connect())
    let client = try server.connect()
    try client.send(WireClient.line(id: 0, "event.watch", ["after": 0]))
    let batch = JSONValue.array(
      (1...20).map { ["jsonrpc": "2.0", "id": .integer($0), "method": "system.ping"] }
    )
    for id in 1...100 {
      try client.send(WireClient.line(id: Int64(id), "system.ping") + batch.description + "\n")
    }
    var events: [Int64] = []
    var replies: [Int64] = []
    var batches = 0
    while events.count < 300 || replies.count < 101 || batches < 100 {
      let message = try JSONValue(parsing: try #require(try client.readLine()))
      if let all = message.array {
        #expect(all.compactMap { $0["id"]?.integer } == Array(1...20))
        batches += 1
      } else if message["method"] != nil {
        events.append(try #require(try message.at("params.event.seq").integer))
      } else {
        replies.append(try #require(message["id"]?.integer))
      }
    }
    #expect(events == Array(1...300))
    #expect(replies == Array(0...100))
  }

  private func seqs(_ count: Int, from watcher: WireClient) throws -> [Int64] {
    try (0..<count).map { _ in
      let line = try #require(try watcher.readLine(), "the watch ended early")
      return try #require(try JSONValue(parsing: line).at("params.event.seq").integer)
    }
  }

  /// The events that come until the connection is closed.
  private func lines(of watcher: WireClient) throws -> [Int64] {
    var seqs: [Int64] = []
    while let line = try watcher.readLine() {
      seqs.append(try #require(try JSONValue(parsing: line).at("params.event.seq").integer))
    }
    return seqs
  }
}

/// Submits claims, in one go or each after the reply to the one before.
private func submit(_ count: Int, over client: WireClient, atOnce: Bool = true) throws {
  for start in stride(from: 0, to: count, by: atOnce ? 500 : 1) {
    let size = atOnce ? min(500, count - start) : 1
    let lines = (1...size).map { id in
      WireClient.line(id: Int64(id), "claim.submit", ["text": .string("Claim \(start + id)")])
    }
    try client.send(lines.joined())
    for _ in 1...size { _ = try client.readReply() }
  }
}

/// Runs blocking work on a thread of its own.
private func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
  try await withCheckedThrowingContinuation {
    (continuation: CheckedContinuation<Void, any Error>) in
    Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
  }
}
