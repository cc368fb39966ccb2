import Support
import Testing

@Suite("review.queue", .temporaryDirectory)
struct ReviewQueueTests {
  @Test("each claim is listed with the reasons for its place")
  func reasons() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "late", "due": "2001-02-03", "priority": -2])
    let place = try desk.call("review.queue").at("claims.0")
    let reasons = try place.list("reasons").compactMap(\.string)
    #expect(reasons.count == 3)
    #expect(reasons[0].hasPrefix("due 2001-02-03, overdue by ") && reasons[0].hasSuffix(" days"))
    #expect(reasons[1...] == ["priority -2", "nobody is on record with it"])
  }

  @Test("the queue as of a past instant takes that instant as now")
  func past() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "x", "kind": "prediction", "checkAfter": "2990-01-01"])
    #expect(try desk.call("review.queue").at("claims.0.waiting") == true)
    let later = try desk.call("review.queue", ["asOf": "2990-01-01T12:00Z"])
    #expect(try later.at("claims.0.waiting") == false)
    #expect(try later.at("claims.0.reasons.0") == "its day has come: 2990-01-01")
  }

  @Test("all pages together are the queue, even if claims are added in between")
  func pages() throws {
    let desk = try Desk()
    for number in 1...7 {
      let priority = JSONValue.integer(Int64(number % 3))
      try desk.call("claim.submit", ["text": .string("\(number)"), "priority": priority])
    }
    let whole = try desk.ids(in: desk.call("review.queue"))
    var joined: [String] = []
    var parameters: JSONValue = ["limit": 2]
    while true {
      let page = try desk.call("review.queue", parameters)
      joined += try desk.ids(in: page)
      guard let next = try page.at("nextCursor").string else { break }
      parameters = parameters.with("cursor", .string(next))
      if joined.count == 2 { try desk.call("claim.submit", ["text": "new", "priority": 9]) }
    }
    #expect(joined == whole && whole.count == 7)
  }

  @Test(
    "a forged cursor is refused",
    arguments: ["queue", "queue.1.2", "queue.1.0.0.0.0.9.1"]
  )
  func cursors(_ cursor: String) throws {
    let refusal = try Desk().refusal(of: "review.queue", ["cursor": .string(cursor)])
    #expect(refusal?.kind == "invalid" && refusal?.field == "cursor")
  }
}

extension Desk {
  fileprivate func ids(in page: JSONValue) throws -> [String] {
    try page.list("claims").map { try $0.text("claim.id") }
  }
}
