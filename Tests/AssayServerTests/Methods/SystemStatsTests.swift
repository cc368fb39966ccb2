import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import Posix
import Support
import Testing

@Suite("system.stats", .temporaryDirectory)
struct SystemStatsTests {
  @Test("its counts equal those of the lists")
  func counts() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.goOn()
    let stats = try desk.call("system.stats")
    #expect(try stats.at("claims") == .integer(Int64(desk.call("claim.list").list("claims").count)))
    #expect(
      try stats.at("sources") == .integer(Int64(desk.call("source.list").list("sources").count))
    )
    #expect(try stats.at("events") == .integer(desk.head))
    #expect(try stats.at("links") == 2)
    var listed: [String: Int64] = [:]
    for claim in try desk.call("claim.list").list("claims") {
      listed[try claim.text("status"), default: 0] += 1
    }
    var counted: [String: Int64] = [:]
    for entry in try stats.list("statuses") {
      counted[try entry.text("status")] = try entry.at("claims").integer
    }
    #expect(counted == listed)
  }

  @Test(
    "a claim with an expired lease counts as submitted, and a status without claims is left out"
  )
  func leases() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    try desk.call("review.take", ["claim": "C2"])
    let nowMs = Clock.wallMilliseconds()
    #expect(try desk.reader.counts(nowMs: nowMs).statuses == [.submitted: 1, .inReview: 1])
    let laterMs = nowMs + 24 * 3_600_000
    #expect(try desk.reader.counts(nowMs: laterMs).statuses == [.submitted: 2])
  }

  @Test("calls are counted by method, including those that failed for any reason")
  func calls() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "One"])
    #expect(try desk.refusal(of: "claim.get", ["claim": "C9"]) != nil)
    #expect(try desk.refusal(of: "claim.get", ["claim": 1]) != nil)
    try desk.call("claim.get", ["claim": "C1"])
    #expect(try desk.refusal(of: "event.unwatch", ["watch": 1]) != nil)
    #expect(try desk.refusal(of: "no.such.method") != nil)
    let calls = try desk.call("system.stats").list("calls")
    func entry(_ method: String) -> JSONValue? { calls.first { $0["method"]?.string == method } }
    #expect(entry("claim.get") == ["method": "claim.get", "calls": 3, "errors": 2])
    #expect(entry("event.unwatch") == ["method": "event.unwatch", "calls": 1, "errors": 1])
    #expect(entry("claim.submit")?["calls"] == 1)
    #expect(entry("link.add") == nil)
    #expect(entry("no.such.method") == nil)
  }

  @Test("a running server reports its connections, memory, files and failed writes")
  func running() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let other = try server.connect()
    #expect(throws: RPCFailure.self) { try other.call("claim.submit", ["text": ""]) }
    _ = try other.call("claim.submit", ["text": "One"])
    let stats = try server.connect().call("system.stats")
    #expect(try #require(try stats.at("connections").integer) >= 2)
    #expect(try #require(try stats.at("residentBytes").integer) > 1 << 20)
    #expect(try #require(try stats.at("databaseBytes").integer) > 0)
    #expect(try stats.at("pid") == .integer(Int64(server.process.id)))
    #expect(try stats.at("queuedWrites") == 0)
    let submits = try stats.list("calls").first { $0["method"] == "claim.submit" }
    #expect(submits == ["method": "claim.submit", "calls": 2, "errors": 1])
  }
}
