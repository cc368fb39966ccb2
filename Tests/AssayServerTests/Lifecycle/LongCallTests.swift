import AssayServer
import Posix
import Support
import Testing

@Suite("Calls that take long", .temporaryDirectory)
struct LongCallTests {
  private func call(_ id: JSONValue, _ method: String, _ parameters: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters]
  }

  /// Checks what was told of a call until its reply: that it waits, then how much is done, which never goes back.
  private func check(_ notes: [JSONValue], of id: JSONValue, unit: JSONValue) throws {
    #expect(notes.allSatisfy { $0["method"] == "system.progress" && $0["id"] == nil })
    let all = try notes.map { try $0.at("params") }
    #expect(all.allSatisfy { $0["call"] == id && $0["unit"] == unit })
    let first = try #require(all.first)
    #expect(first["waiting"] == true && first["done"] == 0 && first["total"] == nil)
    let running = all.dropFirst()
    #expect(!running.isEmpty && running.allSatisfy { $0["waiting"] == false })
    let total = try #require(running.first?["total"]?.integer)
    let done = try running.map { try #require($0["done"]?.integer) }
    #expect(running.allSatisfy { $0["total"] == .integer(total) })
    #expect(done == done.sorted() && done.allSatisfy { 0...total ~= $0 })
  }

  @Test("the check of the history tells its progress until it is answered, if asked")
  func verifying() throws {
    let server = try ServerThread { _ in }
    let client = try server.connect()
    try client.submitManyClaims()
    for isBatch in [false, true] {
      let verify = call("v", "event.verify", ["progress": true])
      let begunAt = Clock.monotonicNanoseconds()
      try client.send((isBatch ? JSONValue.array([verify]) : verify).description + "\n")
      var notes: [JSONValue] = []
      repeat { notes.append(try client.readMessage()) } while notes.last?["method"] != nil
      let reply = notes.removeLast()
      #expect(try reply.at(isBatch ? "0.result.ok" : "result.ok") == true)
      try check(notes, of: "v", unit: "events")
      #expect(try #require(notes.last).at("params.total") == 4_000)
      // More than at the beginning and the end.
      #expect(notes.count > 2)
      // That it waits and that it runs, and then four times a second at most.
      let quarters = (Clock.monotonicNanoseconds() - begunAt) / 250_000_000
      #expect(notes.count <= 2 + Int(quarters))
      // Nothing is told after the reply.
      _ = try client.call("system.ping")
    }
    #expect(try client.call("event.verify").at("ok") == true)
    #expect(try client.call("event.verify", ["progress": false]).at("ok") == true)
  }

  @Test("a copy tells how many bytes are copied, in the framing of its connection")
  func copying() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.largeDatabase("one"))
    let client = try server.connect()
    let path = TemporaryDirectory.path + "/copy.db"
    try client.sendFrame(
      call(1, "system.backup", ["path": .string(path), "progress": true]).bytes
    )
    var notes: [JSONValue] = []
    repeat {
      notes.append(try JSONValue(parsing: try #require(try client.readFrame()).body))
    } while notes.last?["method"] != nil
    let reply = notes.removeLast()
    try check(notes, of: 1, unit: "bytes")
    #expect(try #require(notes.last).at("params.total") == reply.at("result.sizeBytes"))
  }

  @Test("progress is dropped while a client does not read, rather than kept")
  func unread() throws {
    let server = try ServerThread { _ in }
    let other = try server.connect()
    try other.submitManyClaims()
    let client = try server.connect()
    // More than the socket takes, so that output waits; and less than that with which no further call starts.
    let count = 5
    let deadline = Deadline.usual
    try client.send(
      (1...count).map { call(.integer(Int64($0)), "rpc.discover", [:]).description + "\n" }.joined()
    )
    while try other.callCount("rpc.discover") < count { try #require(!deadline.isOver) }
    try client.send(call("v", "event.verify", ["progress": true]).description + "\n")
    while try other.callCount("event.verify") < 1 { try #require(!deadline.isOver) }
    // It begins once the one before it of the same user has ended.
    #expect(try other.call("event.verify").at("ok") == true)
    for number in 1...count { #expect(try client.readMessage()["id"] == .integer(Int64(number))) }
    #expect(try client.readMessage().at("result.ok") == true)
  }

  @Test("what waits behind calls that nobody waits for any more does not wait for them")
  func gone() throws {
    let server = try ServerThread { $0.connectionsPerUser = 4 }
    let client = try server.connect()
    try client.submitManyClaims()
    try client.send(call(1, "event.verify", ["progress": true]).description + "\n")
    try client.waitUntilRunning(1)
    // Each leaves while its call waits for that one, and makes room for another connection at once.
    for _ in 1...20 {
      let leaving = try servedClient(server.connect)
      try leaving.send(call(1, "event.verify", ["progress": true]).description + "\n")
      #expect(try leaving.readMessage().at("params.waiting") == true)
    }
    try client.send(call(2, "system.cancel", ["call": 1]).description + "\n")
    #expect(try client.readReplyAfterProgress().at("error.code") == 1011)
  }
}

/// Long calls of several users, in real processes, which only root can start.
@Suite("Calls of several users that take long", .temporaryDirectory, .needsRoot)
struct LongCallUserTests {
  @Test("run beside each other, and of one user one after the other")
  func sideBySide() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    try root.submitManyClaims()
    let users = [DeskUser(61_071), DeskUser(61_072)]
    for user in users {
      _ = try root.call(
        "reviewer.grant",
        ["user": .string("\(user.uid)"), "role": "reader"]
      )
    }
    let clients = try [users[0], users[0], users[1]].map { try desk.connect(as: $0) }
    func send(_ method: String, _ parameters: JSONValue, by number: Int) throws {
      try clients[number].send(WireClient.line(id: 1, method, parameters))
    }
    try send("event.verify", ["progress": true], by: 0)
    try clients[0].waitUntilRunning(1)
    try send("event.verify", ["progress": true], by: 1)
    #expect(try clients[1].readMessage().at("params.waiting") == true)
    try send("event.verify", ["progress": true], by: 2)
    try clients[2].waitUntilRunning(1)
    // The second call was made before, and has not begun.
    try send("system.cancel", ["call": 1], by: 1)
    #expect(try clients[1].readMessage().at("error.code") == 1011)
    #expect(try clients[1].readReply().at("cancelled") == true)
    try send("event.verify", ["progress": true], by: 1)
    #expect(try clients[1].readMessage().at("params.waiting") == true)
    // The first has not ended.
    try send("system.cancel", ["call": 1], by: 0)
    #expect(try clients[0].readReplyAfterProgress().at("error.code") == 1011)
    try clients[1].waitUntilRunning(1)
    for number in 1...2 {
      #expect(try clients[number].readReplyAfterProgress().at("result.ok") == true)
    }
  }
}
