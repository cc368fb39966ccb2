import Support
import Testing

@Suite("review.reject", .temporaryDirectory)
struct ReviewRejectTests {
  private static let propose: JSONValue = [
    "claim": "C1", "verdict": "unverifiable", "reason": "nobody says so",
  ]
  private static let reject: JSONValue = ["claim": "C1", "reason": "Axios does"]

  @Test("the claim goes back to the proposer, who holds it and may propose again")
  func goesBack() throws {
    let desk = try proposedDesk()
    let rejected = try desk.call("review.reject", Self.reject, by: "bob").at("claim")
    #expect(try rejected.at("status") == "in_review" && rejected.at("assignee") == "ann")
    #expect(try !rejected.text("leaseUntil").isEmpty)
    #expect(rejected["proposal"] == nil)
    let refusal = try desk.refusal(of: "review.propose", Self.propose, by: "bob")
    #expect(refusal?.kind == "conflict" && refusal?.message.contains("ann") == true)
    #expect(
      try desk.call("review.propose", Self.propose, by: "ann").at("claim.status") == "proposed"
    )
  }

  @Test("the proposer can retract the proposal in the same way")
  func takesBack() throws {
    let desk = try proposedDesk()
    let rejected = try desk.call("review.reject", Self.reject, by: "ann")
    #expect(try rejected.at("claim.assignee") == "ann")
  }

  @Test("a reason is required, and is recorded in the history")
  func reason() throws {
    let desk = try proposedDesk()
    let head = desk.head
    #expect(try desk.refusal(of: "review.reject", ["claim": "C1"], by: "bob")?.field == "reason")
    #expect(desk.head == head)
    try desk.call("review.reject", Self.reject, by: "bob")
    let event = try desk.call("event.list", ["newest": true, "limit": 1]).at("events.0")
    #expect(try event.at("actor") == "bob" && event.at("reason") == "Axios does")
  }

  @Test("a verdict that was rejected cannot be approved")
  func notApproved() throws {
    let desk = try proposedDesk()
    try desk.call("review.reject", Self.reject, by: "bob")
    let refusal = try desk.refusal(of: "review.approve", ["claim": "C1"], by: "bob")
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.hint == "propose one with review.propose")
  }

  /// A desk with a claim by cat, on which ann has proposed a verdict that waits.
  private func proposedDesk() throws -> Desk {
    let desk = try Desk()
    try desk.call("policy.set", ["fourEyes": true])
    try desk.call("claim.submit", ["text": "Something is so"], by: "cat")
    try desk.call("review.propose", Self.propose, by: "ann")
    return desk
  }
}
