import AssayStore
import Support
import Testing

@testable import AssayServer

@Suite("Calls of many items in slices", .temporaryDirectory)
struct SliceTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.endSlicesAfterEachItem()
    return desk
  }

  private func claims(_ count: Int) -> JSONValue {
    .array((1...count).map { ["text": .string("claim \($0)")] })
  }

  /// Does some slices of a call; returns what is left.
  private func begin(
    _ method: String,
    _ parameters: JSONValue,
    by caller: Caller = "ann",
    slices: Int,
    at desk: Desk
  ) throws -> StoreWriter.Work {
    var work = try desk.work(of: method, parameters, by: caller)
    for _ in 0..<slices {
      guard case .rest(let rest) = desk.step(work) else { throw TestFailure("it is finished") }
      work = rest
    }
    return work
  }

  /// Does what is left of a call; returns its result.
  private func finish(_ work: StoreWriter.Work, at desk: Desk) throws -> JSONValue {
    var step = desk.step(work)
    while case .rest(let rest) = step { step = desk.step(rest) }
    guard case .reply(let body) = step else { throw TestFailure("no reply") }
    return try RPCFailure.result(of: JSONValue(parsing: body))
  }

  private func ids(_ reply: JSONValue) throws -> [String?] {
    try reply.list("results").map { $0["claim"]?["id"]?.string }
  }

  @Test("what others do between two slices lies between them, and all is answered at the end")
  func between() throws {
    let desk = try desk()
    let rest = try begin("claim.submitMany", ["claims": claims(4)], slices: 2, at: desk)
    #expect(try desk.call("claim.submit", ["text": "other"], by: "bob").at("claim.id") == "C3")
    let reply = try finish(rest, at: desk)
    #expect(try ids(reply) == ["C1", "C2", "C4", "C5"])
    #expect(try reply.at("submitted") == 4 && reply.at("seq") == 5)
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("a slice is as long as nobody else waits")
  func alone() throws {
    let desk = try Desk()
    desk.writer.slices.nanoseconds = 0
    desk.writer.slices.maximumNanoseconds = .max
    let work = try desk.work(of: "claim.submitMany", ["claims": claims(4)])
    guard case .reply = desk.step(work) else { throw TestFailure("it is not finished") }
    #expect(desk.head == 4)
  }

  @Test("a bulk review in slices does what its plan says, however many others write meanwhile")
  func bulk() throws {
    let desk = try desk()
    try desk.call("claim.submitMany", ["claims": claims(4)])
    let take: JSONValue = ["action": "take", "filter": ["status": ["submitted"]]]
    let planning = try begin("review.bulk", take.with("dryRun", true), slices: 1, at: desk)
    try desk.call("review.take", ["claim": "C2"], by: "bob")
    let listed = try finish(planning, at: desk)
    #expect(try listed.at("done") == 3 && listed.at("refused") == 1)
    let carryingOut = try begin("review.bulk", ["plan": listed.at("plan")], slices: 1, at: desk)
    try desk.call("claim.submit", ["text": "other"], by: "bob")
    let done = try finish(carryingOut, at: desk)
    #expect(try done.at("done") == 3)
    #expect(try done.list("results").map { try $0.at("claim.assignee") } == ["ann", "ann", "ann"])
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("the claims of a bulk review are found before the writer is asked")
  func found() throws {
    let desk = try desk()
    try desk.call("claim.submitMany", ["claims": claims(3)])
    let planning = try desk.work(
      of: "review.bulk",
      ["action": "take", "filter": ["status": ["submitted"]], "dryRun": true]
    )
    try desk.call("claim.submit", ["text": "later"])
    try desk.call("review.take", ["claim": "C2"], by: "bob")
    let results = try finish(planning, at: desk).list("results")
    #expect(try results.map { try $0.at("id") } == ["C3", "C2", "C1"])
    #expect(results.map { $0["error"]?["data"]?["kind"] } == [nil, "version_mismatch", nil])
  }

  @Test(
    "after a stop between two slices a repeat does the rest, and answers for all",
    arguments: [false, true]
  )
  func stopped(othersWrite: Bool) throws {
    let parameters: JSONValue = [
      "claims": [
        ["text": "One"], ["text": ""], ["text": "Two"],
        ["text": "Three", "attribution": ["source": "S9"]], ["text": "Four"], ["text": "Five"],
      ], "requestKey": "k",
    ]
    try {
      let desk = try self.desk()
      _ = try begin("claim.submitMany", parameters, slices: 3, at: desk)
      if othersWrite { try desk.call("source.add", ["name": "Axios"]) }
    }()
    let count: Int64 = othersWrite ? 5 : 4
    try {
      let desk = try self.desk()
      let reply = try desk.call("claim.submitMany", parameters)
      #expect(try ids(reply) == ["C1", nil, "C2", nil, "C3", "C4"])
      #expect(desk.head == count)
    }()
    let desk = try desk()
    let again = try desk.call("claim.submitMany", parameters)
    #expect(try ids(again) == ["C1", nil, "C2", nil, "C3", "C4"])
    #expect(try again.at("seq") == .integer(count) && desk.head == count)
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("a repeat of a finished call submits nothing that was refused, also at its end")
  func refusedStaysRefused() throws {
    let desk = try desk()
    let parameters: JSONValue = [
      "claims": [
        ["text": "One"], ["text": "Two"], ["text": "Three", "attribution": ["source": "S1"]],
      ],
      "requestKey": "k",
    ]
    let rest = try begin("claim.submitMany", parameters, slices: 1, at: desk)
    try desk.call("claim.submit", ["text": "other"])
    #expect(try finish(rest, at: desk).at("refused") == 1)
    try desk.call("source.add", ["name": "Axios"])
    let again = try desk.call("claim.submitMany", parameters)
    #expect(try ids(again) == ["C1", "C3", nil])
    #expect(try again.at("results.2.error.data.hint") == "submit it again with a new request key")
    #expect(desk.head == 4)
  }

  @Test(
    "a repeat while the call still runs, as by a client that lost its connection, submits nothing twice",
    arguments: [(1, 1), (1, 9), (3, 2), (5, 1)]
  )
  func twoAtOnce(before: Int, meanwhile: Int) throws {
    let desk = try desk()
    let parameters: JSONValue = ["claims": claims(6), "requestKey": "k"]
    let first = try begin("claim.submitMany", parameters, slices: before, at: desk)
    var second = desk.step(try desk.work(of: "claim.submitMany", parameters))
    for _ in 1..<meanwhile {
      if case .rest(let rest) = second { second = desk.step(rest) }
    }
    let one = try finish(first, at: desk)
    while case .rest(let rest) = second { second = desk.step(rest) }
    guard case .reply(let body) = second else { throw TestFailure("no reply") }
    let other = try RPCFailure.result(of: JSONValue(parsing: body))
    #expect(try ids(one) == ["C1", "C2", "C3", "C4", "C5", "C6"])
    #expect(try ids(other) == ids(one))
    #expect(desk.head == 6)
    #expect(try ids(desk.call("claim.submitMany", parameters)) == ids(one))
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("who loses their role between two slices is refused the rest, item by item")
  func revoked() throws {
    let desk = try desk()
    let bob = Caller.user("bob")
    try desk.grant("contributor", to: bob)
    let parameters: JSONValue = ["claims": claims(4), "requestKey": "k"]
    let rest = try begin("claim.submitMany", parameters, by: bob, slices: 2, at: desk)
    try desk.grant("reader", to: bob)
    let reply = try finish(rest, at: desk)
    #expect(try reply.at("submitted") == 2 && reply.at("refused") == 2)
    for result in try reply.list("results").suffix(2) {
      #expect(try result.at("error.data.kind") == "forbidden")
    }
    #expect(desk.head == 4)
    try desk.grant("contributor", to: bob)
    #expect(try desk.call("claim.submitMany", parameters, by: bob).at("submitted") == 4)
  }

  @Test("a dry run records nothing, gives each item ids of its own, and holds nobody up")
  func dryRun() throws {
    let desk = try desk()
    let parameters: JSONValue = ["claims": claims(4), "dryRun": true]
    let rest = try begin("claim.submitMany", parameters, slices: 2, at: desk)
    #expect(try desk.call("claim.submit", ["text": "other"], by: "bob").at("claim.id") == "C1")
    #expect(try ids(finish(rest, at: desk)) == ["C1", "C2", "C3", "C4"])
    #expect(desk.head == 1)
    #expect(try ids(desk.call("claim.submitMany", ["claims": claims(2)])) == ["C2", "C3"])
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("a slice whose group runs again begins where it began")
  func group() throws {
    let desk = try desk()
    let item: JSONValue = ["text": "Two", "attribution": ["source": "Axios", "cites": ["A99"]]]
    let reply = try desk.call(
      "claim.submitMany",
      ["claims": [["text": "One"], item, ["text": "Three"]]]
    )
    #expect(try ids(reply) == ["C1", nil, "C2"])
    #expect(try reply.at("submitted") == 2 && reply.at("refused") == 1)
    #expect(desk.head == 2)
  }
}
