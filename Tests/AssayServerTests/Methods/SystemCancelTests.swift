import AssayServer
import Posix
import Support
import Testing

@Suite("system.cancel", .temporaryDirectory)
struct SystemCancelTests {
  private func line(_ id: JSONValue?, _ method: String, _ parameters: JSONValue) -> String {
    var call: [String: JSONValue] = [
      "jsonrpc": "2.0", "method": .string(method), "params": parameters,
    ]
    call["id"] = id
    return JSONValue.object(call).description + "\n"
  }

  private func cancel(_ id: JSONValue, as own: JSONValue? = "c") -> String {
    line(own, "system.cancel", ["call": id])
  }

  private func verify(_ id: JSONValue) -> String {
    line(id, "event.verify", ["progress": true])
  }

  private func isCancelled(_ reply: JSONValue, _ id: JSONValue) -> Bool {
    reply["id"] == id && reply["error"]?["code"] == 1011
      && reply["error"]?["data"]?["kind"] == "cancelled"
      && reply["error"]?["data"]?["hint"]?.string != nil
  }

  @Test(
    "ends a running check of the history, which is answered first",
    arguments: [1, "one", "\u{e9}\"\\"] as [JSONValue]
  )
  func verifying(id: JSONValue) throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    try client.send(verify(id))
    try client.waitUntilRunning(id)
    try client.send(cancel(id))
    #expect(isCancelled(try client.readReplyAfterProgress(), id))
    let reply = try client.readMessage()
    #expect(try reply.at("id") == "c")
    #expect(try reply.at("result.cancelled") == true)
    // The thread that was stopped checks again.
    #expect(try client.call("event.verify").at("ok") == true)
  }

  @Test("answers a call that waits for its turn while the one before it goes on")
  func waitingForTurn() throws {
    let server = try ServerThread { _ in }
    let (first, second) = (try server.connect(), try server.connect())
    try first.submitManyClaims()
    try first.send(verify(1))
    try first.waitUntilRunning(1)
    try second.send(verify(2))
    #expect(try second.readMessage().at("params.waiting") == true)
    try second.send(cancel(2))
    #expect(isCancelled(try second.readMessage(), 2))
    #expect(try second.readMessage().at("result.cancelled") == true)
    // The first still runs.
    try first.send(cancel(1))
    #expect(isCancelled(try first.readReplyAfterProgress(), 1))
  }

  @Test("ends calls that wait for earlier ones and read, but none that changes something")
  func waitingForOthers() throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    try client.send(verify(1))
    try client.waitUntilRunning(1)
    try client.send(
      line(2, "claim.submit", ["text": "Not to be lost"]) + line(3, "claim.list", [:])
        + cancel(2, as: "a") + cancel(3, as: "b") + cancel(1)
    )
    #expect(isCancelled(try client.readReplyAfterProgress(), 1))
    #expect(try client.readMessage().at("result.claim.text") == "Not to be lost")
    #expect(isCancelled(try client.readMessage(), 3))
    for (id, isFound) in [("a", false), ("b", true), ("c", true)] as [(JSONValue, Bool)] {
      let reply = try client.readMessage()
      #expect(reply["id"] == id && reply["result"]?["cancelled"] == .boolean(isFound))
    }
  }

  @Test("ends every call of the id within a batch, be it sent before or in the batch itself")
  func batch() throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    let calls = [verify(7), verify(7), line("l", "claim.list", [:])]
    try client.send("[" + calls.joined(separator: ",").replacing("\n", with: "") + "]\n")
    try client.waitUntilRunningAfterOther(7)
    try client.send("[" + cancel(7).replacing("\n", with: "") + "]\n")
    let replies = try client.readReplyAfterProgress()
    for number in 0...1 { #expect(isCancelled(try replies.at("\(number)"), 7)) }
    #expect(try replies.at("2.result.seq") == 4_000)
    #expect(try client.readMessage().at("0.result.cancelled") == true)
    try client.send(
      "[" + [verify(8), cancel(8)].joined(separator: ",").replacing("\n", with: "") + "]\n"
    )
    let both = try client.readReplyAfterProgress()
    #expect(isCancelled(try both.at("0"), 8))
    #expect(try both.at("1.result.cancelled") == true)
  }

  @Test("ends a copy, of which nothing is left")
  func copying() throws {
    let data = try TemporaryDirectory.largeDatabase("one")
    let target = try TemporaryDirectory.subdirectory("two")
    let server = try ServerProcess(directory: data)
    let client = try server.connect()
    let deadline = Deadline.usual
    var reply: JSONValue
    repeat {
      // The copy may have been whole already, when another is made.
      try #require(!deadline.isOver)
      try Files.remove(target + "/copy.db")
      try client.send(line(1, "system.backup", ["path": .string(target + "/copy.db")]))
      while try Files.names(in: target).isEmpty { try #require(!deadline.isOver) }
      try client.send(cancel(1))
      reply = try client.readMessage()
      _ = try client.readMessage()
    } while reply["result"] != nil
    #expect(isCancelled(reply, 1))
    #expect(try Files.names(in: target) == [])
    #expect(try Files.names(in: data).filter { $0.hasPrefix("assay.copy-") } == [])
  }

  @Test("ends a slow read that runs or waits for a thread")
  func slowRead() throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    let past: JSONValue = ["asOf": 3_999, "limit": 500, "sort": "credibility"]
    let deadline = Deadline.usual
    var last: JSONValue = nil
    repeat {
      try #require(!deadline.isOver)
      try client.send((1...8).map { line(.integer($0), "claim.list", past) }.joined())
      #expect(try client.readMessage().at("id") == 1)
      try client.send(cancel(8))
      for _ in 2...8 { last = try client.readMessage() }
      _ = try client.readMessage()
    } while last["result"] != nil
    #expect(isCancelled(last, 8))
  }

  @Test("tells that there is no such call that could be cancelled")
  func unknown() throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    try client.send(verify(1))
    try client.waitUntilRunning(1)
    for id in ["1", 2, "c"] as [JSONValue] { try client.send(cancel(id)) }
    // A call of another connection is none of this one's.
    #expect(try server.call("system.cancel", ["call": 1]) == ["cancelled": false])
    try client.send(cancel(1))
    #expect(isCancelled(try client.readReplyAfterProgress(), 1))
    for isFound in [false, false, false, true] {
      #expect(try client.readMessage().at("result.cancelled") == .boolean(isFound))
    }
  }

  @Test(
    "is not answered as a notification, in its own name or in that of the Language Server Protocol",
    arguments: [("system.cancel", "call"), ("$/cancelRequest", "id")]
  )
  func notification(method: String, parameter: String) throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    try client.send(verify(1))
    try client.waitUntilRunning(1)
    // The change waits for the check, and what cancels the check does not wait for the change.
    try client.send(
      line(2, "claim.submit", ["text": "after"]) + line(nil, method, .object([parameter: 1]))
    )
    #expect(isCancelled(try client.readReplyAfterProgress(), 1))
    #expect(try client.readMessage().at("id") == 2)
    _ = try client.call("system.ping")
  }

  @Test("takes effect although the client reads nothing and has no room for more")
  func unread() throws {
    let server = try ServerThread {
      $0.bufferBytes = 1 << 20
      $0.userBufferBytes = 1 << 20
    }
    let client = try server.connect()
    let other = try server.connect()
    try other.submitManyClaims()
    try client.send(line(1, "event.verify", [:]))
    try client.send((2...40).map { line(.integer($0), "rpc.discover", [:]) }.joined())
    try client.send(cancel(1))
    #expect(isCancelled(try client.readMessage(), 1))
  }
}

extension WireClient {
  /// Reads progress until a call of the id runs, where another of the same id waits.
  fileprivate func waitUntilRunningAfterOther(_ id: JSONValue) throws {
    while true {
      let progress = try readMessage()
      guard progress["method"] == "system.progress" else {
        throw TestFailure("this is no progress of \(id): \(progress)")
      }
      if progress["params"]?["waiting"] == false { return }
    }
  }
}
