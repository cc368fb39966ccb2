import Support
import Testing

@Suite("claim.history", .temporaryDirectory)
struct ClaimHistoryTests {
  @Test("every event that affected the claim is listed with its changes, newest first")
  func events() throws {
    let desk = try Desk()
    _ = try desk.claim("It is so")
    _ = try desk.claim("Another thing")
    try desk.firsthand("C1", "Axios")
    try desk.call("source.edit", ["source": "Axios", "reliability": "F", "reason": "too early"])
    try desk.call("review.take", ["claim": "C1"])
    let told = try desk.call("claim.history", ["claim": "C1"])
    let events = try told.list("events")
    #expect(
      try events.map { try $0.text("method") } == [
        "review.take", "source.edit", "attribution.add", "claim.submit",
      ]
    )
    #expect(try events[0].at("changes.0") == "C1: now in review, held by ann, was submitted")
    #expect(try events[1].at("changes.0") == "S1, Axios: its reliability was B, now F")
    #expect(try events[1].at("effects.0") == "credibility 3 became 6")
    #expect(try events[1].at("reason") == "too early")
    #expect(try events[2].at("changes.0") == "A1 was recorded: Axios asserts it, firsthand")
    #expect(try events[3].at("changes.0") == "C1 was submitted: “It is so”")
  }

  @Test("pages of any size together are the whole history", arguments: [1, 2, 3, 7])
  func pages(_ limit: Int64) throws {
    let desk = try Desk()
    try desk.makeSample()
    let whole = try desk.call("claim.history", ["claim": "C1"]).list("events")
    var joined: [JSONValue] = []
    var cursor: JSONValue = nil
    repeat {
      let page = try desk.call(
        "claim.history",
        ["claim": "C1", "limit": .integer(limit), "cursor": cursor]
      )
      joined += try page.list("events")
      cursor = try page.at("nextCursor")
    } while cursor != nil
    #expect(joined == whole && whole.count > 3)
  }

  @Test("the history of a missing claim is refused")
  func refuses() throws {
    #expect(try Desk().refusal(of: "claim.history", ["claim": "C1"])?.kind == "not_found")
  }
}
