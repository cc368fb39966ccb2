import Support
import Testing

@Suite("claim.list", .temporaryDirectory)
struct ClaimListTests {
  @Test("filters narrow together")
  func filters() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.goOn()
    try expectClaims(["unverified": true, "source": "Axios"], ["C2", "C1"], desk)
    try expectClaims(["unverified": true, "source": "Axios", "tag": "accords"], ["C1"], desk)
    try expectClaims(["status": ["in_review"]], ["C3"], desk)
    try expectClaims(["status": ["in_review", "decided"]], ["C5", "C3"], desk)
    try expectClaims(["verdict": "unverifiable", "tag": "accords"], [], desk)
    try expectClaims(["minIndependent": 2], ["C2"], desk)
    try expectClaims(["assignee": "ann"], ["C3"], desk)
  }

  @Test(
    "the filter for unverified claims selects submitted, in review and proposed ones, and no decided ones"
  )
  func contradictoryStatus() throws {
    let refusal = try Desk().refusal(
      of: "claim.list",
      ["unverified": true, "status": ["decided"]]
    )
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "status")
  }

  @Test("the best credibility comes first, and among equals the newest claim")
  func credibility() throws {
    let desk = try Desk()
    for number in 1...4 { _ = try desk.claim("claim \(number)") }
    try desk.firsthand("C2", "Axios")
    try desk.firsthand("C3", "Axios two")
    try desk.firsthand("C3", "Axios three")
    try expectClaims(["sort": "credibility"], ["C3", "C2", "C4", "C1"], desk)
  }

  @Test("a withdrawn attribution no longer lists its claim under its source")
  func withdrawnSource() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "wrong"])
    try expectClaims(["source": "Axios"], [], desk)
  }

  @Test("a cursor of a list in another order is refused")
  func cursorOfOrder() throws {
    let desk = try Desk()
    try desk.makeSample()
    let cursor = try desk.call("claim.list", ["limit": 1]).at("nextCursor")
    let refusal = try desk.refusal(of: "claim.list", ["sort": "oldest", "cursor": cursor])
    #expect(refusal?.field == "cursor")
  }

  @Test("a page limit must be from 1 to 500", arguments: [0, 501, -5])
  func limits(_ limit: Int64) throws {
    let refusal = try Desk().refusal(of: "claim.list", ["limit": .integer(limit)])
    #expect(refusal?.field == "limit")
  }

  private func expectClaims(_ parameters: JSONValue, _ ids: [String], _ desk: Desk) throws {
    let found = try desk.call("claim.list", parameters).list("claims")
    #expect(try found.map { try $0.text("id") } == ids, "\(parameters)")
  }
}
