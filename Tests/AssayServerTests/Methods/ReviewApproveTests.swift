import Support
import Testing

@Suite("review.approve", .temporaryDirectory)
struct ReviewApproveTests {
  private static let propose: JSONValue = [
    "claim": "C1", "verdict": "unverifiable", "reason": "nobody says so",
  ]

  @Test("a user other than the proposer decides, and both are named")
  func approves() throws {
    let desk = try fourEyed(submitter: "cat")
    let proposed = try desk.call("review.propose", Self.propose, by: "ann")
    #expect(try proposed.at("claim.status") == "proposed" && proposed.at("claim.verdict") == nil)
    let refusal = try #require(
      try desk.refusal(of: "review.approve", ["claim": "C1"], by: "ann")
    )
    #expect(refusal.kind == "forbidden" && refusal.message.contains("you proposed this verdict"))
    let decided = try desk.call("review.approve", ["claim": "C1"], by: "bob").at("claim")
    #expect(try decided.at("status") == "decided" && decided.at("verdict") == "unverifiable")
    #expect(try decided.at("decision.proposer") == "ann")
    #expect(try decided.at("decision.approver") == "bob")
    #expect(decided["proposal"] == nil)
  }

  @Test("the only submitter of a claim cannot approve it, unless another user submitted it too")
  func onlySubmitter() throws {
    let desk = try fourEyed(submitter: "bob")
    try desk.call("review.propose", Self.propose, by: "ann")
    let refusal = try desk.refusal(of: "review.approve", ["claim": "C1"], by: "bob")
    #expect(refusal?.kind == "forbidden")
    #expect(refusal?.message.contains("nobody but you submitted this claim") == true)
    try desk.call("claim.submit", ["text": "The same in other words"], by: "cat")
    try desk.call("claim.merge", ["claim": "C2", "into": "C1"], by: "cat")
    try desk.call("review.approve", ["claim": "C1"], by: "bob")
  }

  @Test("a verdict that met its requirements at the proposal but no longer does is refused")
  func needsAgain() throws {
    let desk = try fourEyed(submitter: "cat")
    try desk.firsthand("C1", "Government", "confirms")
    try desk.call(
      "review.propose",
      ["claim": "C1", "verdict": "confirmed", "reason": "seen"],
      by: "ann"
    )
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "misread"])
    let refusal = try desk.refusal(of: "review.approve", ["claim": "C1"], by: "bob")
    #expect(refusal?.kind == "policy_unmet" && refusal?.field == "verdict")
    #expect(try desk.call("claim.get", ["claim": "C1"]).at("claim.status") == "proposed")
  }

  @Test("the verdict records the findings at the approval")
  func restsOnApproval() throws {
    let desk = try fourEyed(submitter: "cat")
    try desk.call("review.propose", Self.propose, by: "ann")
    try desk.firsthand("C1", "Axios")
    let decided = try desk.call("review.approve", ["claim": "C1"], by: "bob")
    #expect(try decided.at("claim.decision.seq") == decided.at("seq"))
    #expect(try decided.at("claim.stale") == false)
    #expect(try desk.call("claim.assess", ["claim": "C1"]).at("atDecision.independent") == 1)
  }

  @Test("only an editor may override a requirement at the approval")
  func override() throws {
    let desk = try fourEyed(submitter: "cat")
    let rita = Caller.user("rita")
    try desk.grant("reviewer", to: rita)
    try desk.firsthand("C1", "Government", "confirms")
    try desk.call(
      "review.propose",
      ["claim": "C1", "verdict": "confirmed", "reason": "seen"],
      by: "ann"
    )
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "misread"])
    let approve: JSONValue = ["claim": "C1", "override": true, "reason": "I was there"]
    let refusal = try #require(try desk.refusal(of: "review.approve", approve, by: rita))
    #expect(refusal.kind == "forbidden" && refusal.message.contains("the role editor"))
    try desk.grant("editor", to: rita)
    let decided = try desk.call("review.approve", approve, by: rita)
    #expect(try decided.at("claim.decision.override") == "I was there")
    #expect(try decided.at("claim.decision.approver") == "rita")
  }

  /// A desk that asks for four eyes and has one claim.
  private func fourEyed(submitter: Caller) throws -> Desk {
    let desk = try Desk()
    try desk.call("policy.set", ["fourEyes": true])
    try desk.call("claim.submit", ["text": "Something is so"], by: submitter)
    return desk
  }
}
