import AssayAPI
import AssayClient
import AssayVocabulary
import Glibc
import Posix
import Support
import Testing
import Threading

@Suite("A repeated call", .temporaryDirectory)
struct RepeatingClientTests {
  private static let lost = ClientError.connectionLost(
    "the server closed the connection without an answer"
  )
  private static let refusal: JSONValue = [
    "code": 1002, "message": "no", "data": ["kind": "conflict"],
  ]

  private func take(
    _ client: inout RepeatingClient,
    _ options: WriteOptions = WriteOptions()
  ) throws {
    var parameters = ReviewTake.Parameters()
    parameters.claim = ClaimID(rawValue: 2)
    _ = try client.call(ReviewTake.self, parameters, .writing(options))
  }

  @Test("equals the first call, including its request key")
  func sameCall() throws {
    let server = try NotingServer(losing: 1)
    var client = server.client()
    try client.raw("claim.tag", #"{"claim":"C2"}"#)
    let calls = server.calls.all
    #expect(calls.count == 2)
    #expect(calls.first?["params"] == calls.last?["params"])
    #expect(calls.first?["params"]?["claim"] == "C2")
    #expect(server.calls.keys.allSatisfy { $0?.hasPrefix("assay-") == true && $0?.count == 38 })
  }

  @Test("has a different key from every other call")
  func ownKeys() throws {
    let server = try NotingServer(losing: 0)
    var client = server.client()
    for _ in 1...20 { try client.raw("claim.tag") }
    #expect(Set(server.calls.keys).count == 20)
  }

  @Test("keeps the key that the caller gave")
  func givenKey() throws {
    let server = try NotingServer(losing: 2)
    var client = server.client()
    var options = WriteOptions()
    options.requestKey = "mine"
    let error = failure { try take(&client, options) }
    #expect(error == .unconfirmed(requestKey: "mine", cause: Self.lost))
    #expect(server.calls.keys == ["mine", "mine"])
  }

  @Test("that is lost again is reported with its key, and not made a third time")
  func lostTwice() throws {
    let server = try NotingServer(losing: 9)
    var client = server.client()
    let error = failure { try take(&client) }
    let keys = server.calls.keys.compactMap { $0 }
    #expect(keys.count == 2 && Set(keys).count == 1)
    #expect(error == keys.first.map { .unconfirmed(requestKey: $0, cause: Self.lost) })
  }

  @Test("uses a new connection, and so do later calls")
  func goesOn() throws {
    let server = try NotingServer(losing: 1)
    var client = server.client()
    for _ in 1...3 { try client.raw("claim.list") }
    #expect(server.calls.all.map { $0["id"] } == [2, 2, 3, 4])
  }

  @Test("is made without a key if it changes nothing")
  func reading() throws {
    let server = try NotingServer { number, call in
      number == 0 ? nil : call.reply(["seq": 0, "claims": [], "nextCursor": nil])
    }
    var client = server.client()
    let answer = try client.call(ClaimList.self, ClaimList.Parameters(), .reading(ReadOptions()))
    #expect(answer.result.claims.isEmpty)
    #expect(server.calls.keys == [nil, nil])
  }

  @Test("of a dry run has no key, as only its answer can be lost")
  func dryRun() throws {
    let server = try NotingServer(losing: 2)
    var client = server.client()
    var options = WriteOptions()
    options.dryRun = true
    #expect(failure { try take(&client, options) } == Self.lost)
    #expect(server.calls.keys == [nil, nil])
  }

  @Test("is not made after a refusal")
  func refused() throws {
    let server = try NotingServer { $1.reply(error: Self.refusal) }
    var client = server.client()
    #expect(failure { try take(&client) }?.refusal?.message == "no")
    #expect(server.calls.all.count == 1)
  }

  @Test(
    "that is refused means the first was not done, unless the server itself failed",
    arguments: [("conflict", false), ("unavailable", true), ("storage", true), ("new_word", true)]
  )
  func refusedAgain(kind: String, isOpen: Bool) throws {
    let server = try NotingServer { number, call in
      number == 0
        ? nil : call.reply(error: ["code": 1, "message": "no", "data": ["kind": .string(kind)]])
    }
    var client = server.client()
    let error = failure { try take(&client) }
    guard case .unconfirmed(_, .refused(let refusal)) = error else {
      #expect(!isOpen && error?.refusal?.kind == kind)
      return
    }
    #expect(isOpen && refusal.kind == kind)
  }

  @Test("is not made if a call is not answered in time, as it may still take effect")
  func timeout() throws {
    let slow = try FakeServer(path: TemporaryDirectory.path + "/slow") { connection in
      guard let frame = try connection.readFrame() else { return }
      try connection.sendFrame(try ReceivedCall(frame).reply(hello(encodings: [])))
      _ = try connection.readToEnd()
    }
    var client = RepeatingClient(
      path: slow.path,
      configuration: configuration(trust: [geteuid()], 150)
    )
    guard case .unconfirmed(_, let cause) = failure({ try take(&client) }) else {
      throw TestFailure("it is told as if nothing had been sent")
    }
    #expect(cause == .transport("the server did not answer in 150 ms"))
  }

  @Test("is not made if the answer arrived but is invalid")
  func malformed() throws {
    let server = try NotingServer { _, _ in Array("{}".utf8) }
    var client = server.client()
    #expect(failure { try client.raw("claim.list") }?.transportWords?.contains("JSON-RPC") == true)
    #expect(server.calls.all.count == 1)
  }

  @Test("is not made for a copy of the database, as the first copy would prevent it")
  func backup() throws {
    let server = try NotingServer(losing: 1)
    var client = server.client()
    let error = failure { _ = try client.call(SystemBackup.self, SystemBackup.Parameters()) }
    #expect(error == Self.lost)
    #expect(server.calls.all.count == 1)
  }

  @Test("is not made if a watch was lost too")
  func watching() throws {
    let server = try NotingServer { number, call in
      number == 0 ? call.reply(["watch": 1, "seq": 0]) : nil
    }
    var client = server.client()
    _ = try client.call(EventWatch.self, EventWatch.Parameters())
    #expect(failure { try client.raw("claim.list") } == Self.lost)
    #expect(server.calls.all.count == 2)
    let error = failure { _ = try client.nextEvent() }
    #expect(error == .connectionLost("there is no watch any more"))
  }

  @Test("goes to the same server as the first")
  func samePath() throws {
    let server = try NotingServer(losing: 1)
    let path = TemporaryDirectory.path + "/s"
    let asked = Guarded<[String?]>([])
    var client = RepeatingClient { (again) throws(ClientError) in
      asked.withLock { $0.append(again) }
      return try Client(path: path, configuration: configuration())
    }
    try client.raw("claim.list")
    #expect(asked.withLock { $0 } == [nil, path])
    #expect(server.calls.all.count == 2)
  }

  @Test("that finds no server reports what may have been done")
  func vanished() throws {
    let server = try NotingServer(losing: 1)
    let path = TemporaryDirectory.path + "/s"
    let gone = ClientError.noServer(tried: [path], why: "there is no socket")
    var client = RepeatingClient { (again) throws(ClientError) in
      guard again == nil else { throw gone }
      return try Client(path: path, configuration: configuration())
    }
    guard case .unconfirmed(_, gone) = failure({ try take(&client) }) else {
      throw TestFailure("it is told as if nothing had been sent")
    }
    #expect(server.calls.all.count == 1)
  }

  @Test(
    "by method name gets a key if it changes something and has none",
    arguments: [
      ("claim.tag", #"{}"#, true), ("claim.tag", #" { "claim" : "C2" } "#, true),
      ("claim.tag", #"{"dryRun":false}"#, true), ("claim.tag", #"{"dryRun":true}"#, false),
      ("claim.tag", #"{"requestKey":null}"#, false), ("claim.tag", #"{"requestKey":7}"#, false),
      ("claim.list", "{}", false), ("system.ping", "{}", false), ("claim.novelty", "{}", false),
    ]
  )
  func rawKeys(method: String, parameters: String, isAdded: Bool) throws {
    let server = try NotingServer(losing: 0)
    var client = server.client()
    try client.raw(method, parameters)
    #expect((server.calls.keys.first != .some(nil)) == isAdded)
    guard case .object(var sent)? = server.calls.all.first?["params"] else {
      throw TestFailure("there are no parameters")
    }
    if isAdded { sent["requestKey"] = nil }
    #expect(JSONValue.object(sent) == (try JSONValue(parsing: parameters)))
  }

  @Test(
    "by method name is made only if it takes effect once",
    arguments: [
      ("claim.tag", "{}", true), ("claim.tag", #"{"dryRun":true}"#, true),
      ("claim.tag", #"{"requestKey":"k"}"#, true), ("claim.tag", #"{"requestKey":null}"#, false),
      ("claim.list", "{}", true), ("system.stats", "{}", true), ("system.backup", "{}", false),
      ("claim.novelty", "{}", false),
    ]
  )
  func rawRepeats(method: String, parameters: String, isRepeated: Bool) throws {
    let server = try NotingServer(losing: 1)
    var client = server.client()
    let error = failure { try client.raw(method, parameters) }
    #expect((error == nil) == isRepeated)
    #expect(server.calls.all.count == (isRepeated ? 2 : 1))
  }
}
