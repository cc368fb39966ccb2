import Support
import Testing

@testable import AssayStore

@Suite("Request keys", .temporaryDirectory)
struct RequestKeyTests {
  @Test(
    "a repeated call gets the first answer, whatever was recorded in between",
    arguments: WriteCase.all
  )
  func repeats(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let parameters = try write.parameters(at: desk).with("requestKey", "k")
    let first = try desk.reply(to: write.method, parameters)
    try desk.goOn()
    let head = desk.head
    #expect(try desk.reply(to: write.method, parameters) == first)
    #expect(desk.head == head)
  }

  @Test(
    "a reply that a reader makes, because it takes the writer too long, is the same",
    arguments: WriteCase.all
  )
  func madeByReader(_ write: WriteCase) throws {
    let desk = try Desk()
    desk.writer.store.lookupLimit = 0
    try desk.makeSample(for: write)
    let parameters = try write.parameters(at: desk).with("requestKey", "k")
    let first = try desk.reply(to: write.method, parameters)
    desk.writer.store.lookupLimit = .max
    #expect(try desk.reply(to: write.method, parameters) == first)
  }

  @Test("a reply for which too many claims are read is a reader's, and a dry run is refused")
  func deferred() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "one"])
    desk.writer.store.lookupLimit = 0
    let parameters: JSONValue = ["claim": "C1", "source": "Axios"]
    let refusal = try desk.refusal(of: "attribution.add", parameters.with("dryRun", true))
    #expect(refusal?.kind == "limit" && refusal?.hint == "make the call without dryRun")
    #expect(desk.head == 1)
    let told = try desk.call("attribution.add", parameters)
    #expect(try told.at("claim.assessment.possible") == 1, "\(told)")
    #expect(desk.readerReplyCount == 1)
  }

  @Test("a repeated call gets the first answer after a restart too", arguments: WriteCase.all)
  func repeatsAfterRestart(_ write: WriteCase) throws {
    let (parameters, first) = try sessionBefore(write)
    let desk = try Desk()
    #expect(try desk.reply(to: write.method, parameters) == first)
  }

  @Test(
    "a repeat of what was redacted gets the first seq and ids, and is told by whom and why",
    arguments: WriteCase.all.filter { $0.method != "event.redact" }
  )
  func repeatsRedacted(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let parameters = try write.parameters(at: desk).with("requestKey", "k")
    let before = desk.head
    let first = try desk.call(write.method, parameters)
    for seq in before + 1...desk.head {
      try desk.call("event.redact", ["event": .integer(seq), "reason": "order of the court"])
    }
    let head = desk.head
    let again = try desk.call(write.method, parameters)
    #expect(try again.at("seq") == first.at("seq"))
    #expect(again.recordIDs == first.recordIDs)
    let (was, now) = (first["results"]?.array ?? [first], again["results"]?.array ?? [again])
    #expect(was.map { $0["error"] } == now.map { $0["error"] })
    for item in now where item["error"] == nil {
      #expect(try item.at("redacted.reason") == "order of the court")
      #expect(try item.at("redacted.actor") == "ann")
    }
    #expect(desk.head == head)
  }

  @Test("the parameters' values must match, not their order or spacing")
  func sameParameters() throws {
    let desk = try Desk()
    let first = try desk.call("claim.submit", ["text": "x", "priority": 1, "requestKey": "k"])
    #expect(
      try desk.call("claim.submit", ["requestKey": "k", "priority": 1, "text": "x"]) == first
    )
    let refusal = try desk.refusal(
      of: "claim.submit",
      ["text": "x", "priority": 2, "requestKey": "k"]
    )
    #expect(refusal?.code == 1009)
    #expect(refusal?.field == "requestKey")
  }

  @Test("a key is bound to its method")
  func otherMethod() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "x", "requestKey": "k"])
    let refusal = try desk.refusal(of: "claim.submit", ["text": "x", "requestKey": "k"])
    #expect(refusal?.kind == "request_key_reused")
    #expect(desk.head == 1)
  }

  @Test("each user has keys of their own")
  func perUser() throws {
    let desk = try Desk()
    let parameters: JSONValue = ["text": "x", "requestKey": "k"]
    #expect(try desk.call("claim.submit", parameters, by: "ann").text("claim.id") == "C1")
    #expect(try desk.call("claim.submit", parameters, by: "bob").text("claim.id") == "C2")
    #expect(try desk.call("claim.submit", parameters, by: "ann").text("claim.id") == "C1")
  }

  @Test("a refused call does not use up its key")
  func refusedKeepsKey() throws {
    let desk = try Desk()
    let see: JSONValue = ["attribution": "A1", "requestKey": "k"]
    #expect(try desk.refusal(of: "attribution.see", see)?.code == 1001)
    try desk.makeSample()
    #expect(try desk.call("attribution.see", see).at("attribution.seen") == true)
  }

  @Test("a dry run neither uses up a key nor gets the answer of one")
  func dryRun() throws {
    let desk = try Desk()
    let submit: JSONValue = ["text": "x", "requestKey": "k"]
    try desk.call("claim.submit", submit.with("dryRun", true))
    #expect(desk.head == 0)
    #expect(try desk.call("claim.submit", submit).text("claim.id") == "C1")
    #expect(try desk.call("claim.submit", submit.with("dryRun", true)).text("claim.id") == "C2")
    #expect(desk.head == 1)
  }

  @Test(
    "a key has 1 to 200 characters",
    arguments: [(0, true), (1, false), (200, false), (201, true)]
  )
  func lengths(_ count: Int, _ isRefused: Bool) throws {
    let desk = try Desk()
    let key = JSONValue.string(String(repeating: "é", count: count))
    let refusal = try desk.refusal(of: "claim.submit", ["text": "x", "requestKey": key])
    #expect((refusal != nil) == isRefused)
    #expect(refusal?.field == (isRefused ? "requestKey" : nil))
    #expect(desk.head == (isRefused ? 0 : 1))
  }

  @Test("a key whose event was redacted is still bound to its method")
  func otherMethodAfterRedaction() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "x", "requestKey": "k"])
    try desk.call("event.redact", ["event": 1, "reason": "order of the court"])
    let refusal = try desk.refusal(of: "claim.submit", ["text": "x", "requestKey": "k"])
    #expect(refusal?.kind == "request_key_reused")
  }

  /// A call and its reply in a session that then ended.
  private func sessionBefore(
    _ write: WriteCase
  ) throws -> (parameters: JSONValue, reply: [UInt8]) {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let parameters = try write.parameters(at: desk).with("requestKey", "k")
    let reply = try desk.reply(to: write.method, parameters)
    try desk.goOn()
    return (parameters, reply)
  }
}

extension JSONValue {
  /// The ids of the records in a result, except those of sources with names that are alike.
  fileprivate var recordIDs: Set<String> {
    switch self {
    case .object(let members):
      let own = members["id"]?.string.map { Set([$0]) } ?? []
      return members.filter { $0.key != "like" }.values.reduce(own) { $0.union($1.recordIDs) }
    case .array(let elements): return elements.reduce([]) { $0.union($1.recordIDs) }
    case .null, .boolean, .integer, .number, .string: return []
    }
  }
}
