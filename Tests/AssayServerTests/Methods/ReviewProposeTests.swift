import Support
import Testing

@Suite("review.propose", .temporaryDirectory)
struct ReviewProposeTests {
  @Test("two independent origins allow confirmed, one does not")
  func confirmed() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let propose: JSONValue = ["claim": claim, "verdict": "confirmed", "reason": "two say so"]
    try desk.firsthand(claim, "Axios")
    let refusal = try desk.refusal(of: "review.propose", propose)
    #expect(refusal?.kind == "policy_unmet")
    #expect(refusal?.field == "verdict")
    try desk.firsthand(claim, "Reuters")
    let decided = try desk.call("review.propose", propose)
    #expect(try decided.at("claim.status") == "decided")
    #expect(try decided.at("claim.verdict") == "confirmed")
    #expect(try decided.at("claim.decision.rationale") == "two say so")
    #expect(try decided.at("claim.decision.seq") == decided.at("seq"))
  }

  @Test("a firsthand confirmation by one rated, named source that was seen is enough")
  func confirmation() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Government", "confirms")
    let decided = try desk.call(
      "review.propose",
      ["claim": claim, "verdict": "confirmed", "label": "True", "reason": "seen"]
    )
    #expect(try decided.at("claim.decision.label") == "True")
  }

  @Test(
    "a verdict whose requirements are not met is refused",
    arguments: [
      "confirmed", "corroborated", "disputed", "refuted", "misleading", "outdated", "unverifiable",
    ]
  )
  func needs(_ verdict: String) throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let propose: JSONValue = ["claim": claim, "verdict": .string(verdict)]
    #expect(try desk.refusal(of: "review.propose", propose)?.kind == "policy_unmet")
    #expect(desk.head == 1)
  }

  @Test("an override sets a requirement aside with a reason, and is recorded in the decision")
  func override() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let propose: JSONValue = ["claim": claim, "verdict": "refuted", "override": true]
    #expect(try desk.refusal(of: "review.propose", propose)?.field == "reason")
    let decided = try desk.call("review.propose", propose.with("reason", "seen with own eyes"))
    #expect(try decided.at("claim.decision.override") == "seen with own eyes")
  }

  @Test("an override of no unmet requirement is not recorded")
  func needlessOverride() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let decided = try desk.call(
      "review.propose",
      ["claim": claim, "verdict": "unverifiable", "override": true, "reason": "nobody says so"]
    )
    #expect(try decided.at("claim.decision")["override"] == nil)
  }

  @Test("a claim that another user holds cannot be decided")
  func held() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.take", ["claim": claim], by: "bob")
    let propose: JSONValue = ["claim": claim, "verdict": "unverifiable", "reason": "none"]
    #expect(try desk.refusal(of: "review.propose", propose, by: "ann")?.kind == "conflict")
    let decided = try desk.call("review.propose", propose, by: "bob")
    #expect(try decided.at("claim.decision.proposer") == "bob")
    #expect(try decided.at("claim")["assignee"] == nil)
  }

  @Test("a decided claim is no longer unverified")
  func leavesList() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.propose", ["claim": claim, "verdict": "unverifiable", "reason": "none"])
    #expect(try desk.call("claim.list", ["unverified": true]).list("claims").isEmpty)
    #expect(try desk.call("claim.list", ["verdict": "unverifiable"]).list("claims").count == 1)
  }
}
