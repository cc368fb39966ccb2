import Support
import Testing

@Suite("review.next", .temporaryDirectory)
struct ReviewNextTests {
  @Test("each caller gets a different claim, in the order of the queue")
  func takes() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "one"])
    try desk.call("claim.submit", ["text": "two", "priority": 5])
    let first = try desk.call("review.next", by: "ann")
    #expect(try first.at("claim.id") == "C2" && first.at("claim.assignee") == "ann")
    #expect(try first.list("reasons").first == "priority 5")
    #expect(try desk.call("review.next", by: "bob").at("claim.id") == "C1")
  }

  @Test("if no claim can be taken, the refusal says which claims wait and for what")
  func nothing() throws {
    let desk = try Desk()
    #expect(try desk.refusal(of: "review.next")?.kind == "not_found")
    try desk.call("claim.submit", ["text": "one"])
    try desk.call("claim.submit", ["text": "two", "kind": "prediction", "checkAfter": "2999-05"])
    try desk.call("review.next")
    let refusal = try #require(try desk.refusal(of: "review.next"))
    #expect(refusal.kind == "not_found")
    #expect(refusal.message.contains("1 in review already"))
    #expect(refusal.message.contains("2999-05"))
    #expect(refusal.hint == "see what is in the queue with review.queue")
  }

  @Test("a filter limits the claims that can be taken")
  func filters() throws {
    let desk = try Desk()
    try desk.makeSample()
    #expect(
      try desk.call("review.next", ["source": "Government of Kazakhstan"]).at("claim.id") == "C2"
    )
    #expect(try desk.call("review.next", ["tag": "accords"]).at("claim.id") == "C1")
    #expect(try desk.refusal(of: "review.next", ["kind": "opinion"])?.kind == "not_found")
  }

  @Test("a repeat with the same key gives the same claim, and takes no other")
  func repeats() throws {
    let desk = try Desk()
    for _ in 1...2 { _ = try desk.claim() }
    let first = try desk.call("review.next", ["requestKey": "k"])
    #expect(try desk.call("review.next", ["requestKey": "k"]) == first)
    #expect(try desk.call("review.next").at("claim.id") == "C2")
  }
}
