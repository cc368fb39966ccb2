import AssayAPI
import AssayClient
import AssayVocabulary
import Glibc
import Support
import Testing

@Suite("A client that watches", .temporaryDirectory)
struct ClientWatchingTests {
  private func event(_ seq: Int64, watch: Int64 = 1) -> JSONValue {
    [
      "jsonrpc": "2.0", "method": "event.appended",
      "params": [
        "watch": .integer(watch),
        "event": [
          "seq": .integer(seq), "at": "2025", "actor": "ann", "method": "claim.submit",
          "changed": ["C1"], "hash": "00", "later": "addition",
        ],
      ],
    ]
  }

  @Test("receives events in order, with their text unchanged")
  func order() throws {
    let server = try FakeServer { call, connection in
      try connection.sendFrame(call.reply(["watch": 1, "seq": 0]))
      for seq in 1...3 { try connection.sendFrame(event(Int64(seq)).bytes) }
    }
    var client = try server.connect()
    #expect(try client.call(EventWatch.self, EventWatch.Parameters()).result.watch == 1)
    for seq in 1...3 {
      let (told, json) = try client.nextEvent()
      #expect(told.event.seq == Int64(seq))
      #expect(try JSONValue(parsing: json)["later"] == "addition")
    }
  }

  @Test("skips unknown notifications")
  func others() throws {
    let server = try FakeServer { call, connection in
      try connection.sendFrame(call.reply(["watch": 1, "seq": 0]))
      let other: JSONValue = ["jsonrpc": "2.0", "method": "something.else", "params": [:]]
      try connection.sendFrame(other.bytes)
      try connection.sendFrame(event(9).bytes)
    }
    var client = try server.connect()
    _ = try client.call(EventWatch.self, EventWatch.Parameters())
    #expect(try client.nextEvent().appended.event.seq == 9)
  }

  @Test("gets an error when the server has gone, and on every later read")
  func gone() throws {
    let server = try FakeServer { call, connection in
      try connection.sendFrame(call.reply(["watch": 1, "seq": 0]))
      throw TestFailure("the connection ends")
    }
    var client = try server.connect()
    _ = try client.call(EventWatch.self, EventWatch.Parameters())
    #expect(
      failure { try client.nextEvent() }?.transportWords == "the server closed the connection"
    )
    #expect(failure { try client.nextEvent() }?.transportWords?.contains("earlier") == true)
  }

  @Test("treats an incomplete event as one of another protocol")
  func malformed() throws {
    let server = try FakeServer { call, connection in
      try connection.sendFrame(call.reply(["watch": 1, "seq": 0]))
      let bad: JSONValue = [
        "jsonrpc": "2.0", "method": "event.appended", "params": ["watch": 1, "event": ["seq": 1]],
      ]
      try connection.sendFrame(bad.bytes)
    }
    var client = try server.connect()
    _ = try client.call(EventWatch.self, EventWatch.Parameters())
    guard case .protocolMismatch = failure({ try client.nextEvent() }) else {
      throw TestFailure("it was taken")
    }
  }
}

@Suite("The owner of a socket's directory", .temporaryDirectory, .needsRoot)
struct SocketKeeperTests {
  private var place: String { TemporaryDirectory.path + "/run/assay" }

  /// A directory as the system gives it to a service: in one of root's that nobody else may write to.
  private func make(above: mode_t = 0o755, mode: mode_t = 0o755, owner: uid_t = 61_001) throws {
    let run = TemporaryDirectory.path + "/run"
    try #require(mkdir(run, 0o755) == 0 && mkdir(place, 0o755) == 0)
    try #require(chown(place, owner, owner) == 0)
    try #require(chmod(place, mode) == 0 && chmod(run, above) == 0)
  }

  @Test("is the user to whom root has given it")
  func given() throws {
    try make()
    #expect(ServerPlaces.keeper(ofSocket: place + "/assay.sock") == 61_001)
  }

  @Test(
    "is nobody if others may write to it, or to a directory above it",
    arguments: [(0o777, 0o755), (0o755, 0o775)]
  )
  func writable(above: mode_t, mode: mode_t) throws {
    try make(above: above, mode: mode)
    #expect(ServerPlaces.keeper(ofSocket: place + "/assay.sock") == nil)
  }

  @Test("is nobody if a directory above is another user's, or it is missing")
  func foreign() throws {
    try make()
    try #require(chown(TemporaryDirectory.path + "/run", 61_002, 61_002) == 0)
    #expect(ServerPlaces.keeper(ofSocket: place + "/assay.sock") == nil)
    #expect(ServerPlaces.keeper(ofSocket: "/none/such/assay.sock") == nil)
    #expect(ServerPlaces.keeper(ofSocket: "assay.sock") == nil)
  }
}
