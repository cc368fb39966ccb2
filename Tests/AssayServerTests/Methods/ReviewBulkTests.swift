import Foundation
import Support
import Testing

@Suite("review.bulk", .temporaryDirectory)
struct ReviewBulkTests {
  private static let take: JSONValue = ["action": "take", "filter": ["tag": "bridge"]]

  @Test("a plan does what the dry run listed, with a separate event for each claim")
  func plan() throws {
    let desk = try bridges(3)
    let listed = try desk.call("review.bulk", Self.take.with("dryRun", true))
    #expect(desk.head == 3)
    let done = try desk.call("review.bulk", ["plan": listed.at("plan")])
    #expect(done.withoutTimes == listed.without("plan").withoutTimes)
    let events = try desk.call("event.list", ["after": 3]).list("events")
    #expect(try events.map { try $0.at("changed") } == [["C3"], ["C2"], ["C1"]])
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("a claim changed after the dry run is refused, and the others are not")
  func changed() throws {
    let desk = try bridges(3)
    let plan = try desk.call("review.bulk", Self.take.with("dryRun", true)).at("plan")
    try desk.call("review.take", ["claim": "C2"], by: "bob")
    let done = try desk.call("review.bulk", ["plan": plan])
    #expect(try done.at("done") == 2 && done.at("refused") == 1)
    let refused = try done.list("results").filter { $0["error"] != nil }
    #expect(try refused.map { try $0.at("id") } == ["C2"])
    #expect(try refused[0].at("error.data.kind") == "version_mismatch")
    #expect(try desk.call("claim.get", ["claim": "C2"]).at("claim.assignee") == "bob")
  }

  @Test("a plan with any altered character is refused")
  func mangled() throws {
    let desk = try bridges(2)
    let plan = try desk.call("review.bulk", Self.take.with("dryRun", true)).text("plan")
    for index in plan.indices {
      for other in ["0", "f", "."] where String(plan[index]) != other {
        let mangled = plan.replacingCharacters(in: index...index, with: other)
        let refusal = try desk.refusal(of: "review.bulk", ["plan": .string(mangled)])
        #expect(refusal?.kind == "invalid" && refusal?.field == "plan", "\(mangled)")
      }
      let cut = JSONValue.string(String(plan[..<index]))
      #expect(try desk.refusal(of: "review.bulk", ["plan": cut])?.field == "plan")
    }
    #expect(desk.head == 2)
  }

  @Test("a plan can be used after a restart, as it contains everything it needs")
  func restart() throws {
    let plan = try bridges(2).call("review.bulk", Self.take.with("dryRun", true)).at("plan")
    #expect(try Desk().call("review.bulk", ["plan": plan]).at("done") == 2)
  }

  @Test("a claim that lacks a requirement of a verdict does not affect the other claims")
  func verdicts() throws {
    let desk = try bridges(2)
    try desk.firsthand("C1", "Harbour office", "confirms")
    let propose: JSONValue = [
      "action": "propose", "filter": ["tag": "bridge"], "verdict": "confirmed", "dryRun": true,
    ]
    let listed = try desk.call("review.bulk", propose)
    #expect(try listed.at("results.0.error.data.kind") == "policy_unmet")
    #expect(try listed.at("results.1.claim.verdict") == "confirmed")
    let done = try desk.call("review.bulk", ["plan": listed.at("plan")])
    #expect(try done.list("results").map { try $0.at("id") } == ["C1"])
  }

  @Test("an action that the role does not allow is refused for each claim")
  func roles() throws {
    let desk = try bridges(1)
    let rita = Caller.user("rita")
    try desk.grant("reviewer", to: rita)
    let propose: JSONValue = [
      "action": "propose", "filter": ["tag": "bridge"], "verdict": "refuted", "override": true,
      "reason": "I was there", "dryRun": true,
    ]
    let listed = try desk.call("review.bulk", propose, by: rita)
    #expect(try listed.at("results.0.error.data.kind") == "forbidden")
    #expect(listed["plan"] == nil)
    let plan = try desk.call("review.bulk", propose, by: "ann").at("plan")
    let done = try desk.call("review.bulk", ["plan": plan], by: rita)
    #expect(try done.at("results.0.error.data.kind") == "forbidden")
    try desk.grant("contributor", to: rita)
    #expect(try desk.refusal(of: "review.bulk", ["plan": plan], by: rita)?.kind == "forbidden")
  }

  @Test("an invalid reason is refused once for the call, and not for each claim")
  func reason() throws {
    let desk = try bridges(2)
    for reason in ["bell\u{7}", String(repeating: "x", count: 100_000)] {
      let call = Self.take.with("dryRun", true).with("reason", .string(reason))
      let refusal = try desk.refusal(of: "review.bulk", call)
      #expect(refusal?.kind == "invalid" && refusal?.field == "reason")
    }
    let many: JSONValue = ["claims": [["text": "one"], ["text": "two"]], "reason": "bell\u{7}"]
    #expect(try desk.refusal(of: "claim.submitMany", many)?.field == "reason")
    #expect(desk.head == 2)
  }

  @Test("a filter that finds more than 500 claims reports it, and the plan has 500")
  func many() throws {
    let desk = try Desk()
    let claims = (1...501).map { number -> JSONValue in
      ["text": .string("Bridge \(number)"), "tags": ["bridge"]]
    }
    for start in stride(from: 0, to: claims.count, by: 100) {
      let some = Array(claims[start..<min(start + 100, claims.count)])
      try desk.call("claim.submitMany", ["claims": .array(some)])
    }
    let listed = try desk.call("review.bulk", Self.take.with("dryRun", true))
    #expect(try listed.at("done") == 500 && listed.at("more") == true)
    #expect(try desk.call("review.bulk", ["plan": listed.at("plan")]).at("done") == 500)
    #expect(try desk.call("claim.get", ["claim": "C1"]).at("claim.status") == "submitted")
  }

  private func bridges(_ count: Int) throws -> Desk {
    let desk = try Desk()
    for number in 1...count {
      try desk.call("claim.submit", ["text": .string("Bridge \(number)"), "tags": ["bridge"]])
    }
    return desk
  }
}
