import Support
import Testing

@Suite("review.assign", .temporaryDirectory)
struct ReviewAssignTests {
  @Test("a claim can be assigned to a user, then to another user or to nobody")
  func assigns() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let given = try desk.call("review.assign", ["claim": claim, "to": "mira"])
    #expect(try given.at("claim.assignee") == "mira" && given.at("claim.status") == "in_review")
    let other = try desk.call("review.assign", ["claim": claim, "to": "petra"], by: "bob")
    #expect(try other.at("claim.assignee") == "petra")
    let free = try desk.call("review.assign", ["claim": claim, "to": nil])
    #expect(try free.at("claim")["assignee"] == nil && free.at("claim.status") == "submitted")
  }

  @Test("only the user to whom a claim is assigned can decide it")
  func holds() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.assign", ["claim": claim, "to": "mira"])
    let propose: JSONValue = ["claim": claim, "verdict": "unverifiable", "reason": "none"]
    let refusal = try desk.refusal(of: "review.propose", propose, by: "ann")
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.hint == "assign it with review.assign")
    try desk.call("review.propose", propose, by: "mira")
  }

  @Test(
    "a user's name that is not one line of text is refused",
    arguments: ["", " ", "a\nb", "bell\u{7}"]
  )
  func names(_ name: String) throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let refusal = try desk.refusal(of: "review.assign", ["claim": claim, "to": .string(name)])
    #expect(refusal?.kind == "invalid" && refusal?.field == "to")
  }
}
