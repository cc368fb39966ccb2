import AssayEncoding
import AssayStore
import Foundation
import Posix
import Support
import Testing

@testable import AssayServer

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

  @Test("a plan is the user's own, because what was listed depends on who acts")
  func otherUser() throws {
    let desk = try bridges(1)
    let bob = Caller.user("bob")
    try desk.grant("editor", to: bob)
    let plan = try desk.call("review.bulk", Self.take.with("dryRun", true)).at("plan")
    try expectRefusal(of: plan, by: bob, saying: "has not made it for this user", desk)
    #expect(try desk.call("review.bulk", ["plan": plan]).at("done") == 1)
  }

  @Test("a plan of another server is refused, though it has the same claims")
  func otherServer() throws {
    let other = try bridges(1, in: TemporaryDirectory.subdirectory("other"))
    let plan = try other.call("review.bulk", Self.take.with("dryRun", true)).at("plan")
    try expectRefusal(of: plan, saying: "this server has not made it", bridges(1))
  }

  @Test("nobody can write a plan without the server's key")
  func forged() throws {
    let desk = try bridges(1)
    let json = Array(planJSON().utf8)
    let digits = json.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    for mark in [Digest(of: json).text, "", String(Digest(of: json).text.prefix(16))] {
      for version in ["plan1", "plan2"] {
        try expectRefusal(of: .string("\(version).\(mark).\(digits)"), saying: "plan", desk)
      }
    }
    #expect(desk.head == 1)
  }

  @Test(
    "a plan as a dry run makes it is carried out, which the refused ones differ from in one point each"
  )
  func carriedOut() throws {
    let desk = try bridges(1)
    #expect(try desk.call("review.bulk", ["plan": signed(planJSON(), desk)]).at("done") == 1)
  }

  @Test(
    "what a plan says is checked as if a client had said it, although it is signed",
    arguments: [
      (planJSON(action: "destroy"), "action of the plan must be one of"),
      (
        planJSON(action: "propose", more: #","verdict":"xx""#), "verdict of the plan must be one of"
      ),
      (planJSON(action: "propose"), "to propose needs verdict"),
      (planJSON(action: "assign"), "to assign needs to"),
      (planJSON(more: #","verdict":"refuted""#), "to take has no use for verdict"),
      (planJSON(more: #","label":"Pants on fire""#), "to take has no use for label"),
      (planJSON(more: #","to":"bob""#), "to take has no use for to"),
      (planJSON(more: #","force":true"#), "force of the plan is not known"),
      (planJSON(ids: []), "a plan has 1 to 500 claims"),
      (planJSON(ids: [1, 1]), "the plan has a claim twice"),
      (planJSON(ids: [1], versions: [1, 1]), "claims with their versions"),
      (planJSON(ids: [1], versions: []), "claims with their versions"),
      (planJSON(ids: [0]), "claims[0] of the plan"), ("{", "the plan is not JSON"),
    ]
  )
  func signedNonsense(_ json: String, _ words: String) throws {
    let desk = try bridges(1)
    let plan = signed(json, desk)
    let refusal = try desk.refusal(of: "review.bulk", ["plan": plan])
    #expect(refusal?.kind == "invalid", "\(json)")
    #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    #expect(desk.head == 1)
  }

  @Test("a plan of more claims than a call reviews is refused", arguments: [501, 5_000])
  func tooMany(count: Int) throws {
    let desk = try bridges(1)
    let plan = signed(planJSON(ids: Array(1...count)), desk)
    try expectRefusal(of: plan, saying: "a plan has 1 to 500 claims", desk)
  }

  @Test("a text longer than that of any plan is refused before it is read")
  func tooLong() throws {
    let desk = try bridges(1)
    let reason = String(repeating: "x", count: 1 << 17)
    let plan = signed(planJSON(more: ",\"reason\":\"\(reason)\""), desk)
    try expectRefusal(of: plan, saying: "this is not the plan of a dry run", desk)
  }

  @Test("a plan from before the database was put back from a copy is refused")
  func putBack() throws {
    var desk: Desk? = try bridges(1)
    let copy = TemporaryDirectory.path + "/copy.db"
    try desk?.call("system.backup", ["path": .string(copy)])
    try desk?.call("claim.edit", ["claim": "C1", "text": "Bridge of yesterday"])
    let plan = try #require(desk).call("review.bulk", Self.take.with("dryRun", true)).at("plan")
    desk = nil
    for suffix in ["-wal", "-shm"] {
      try Files.remove(Store.path(in: TemporaryDirectory.path) + suffix)
    }
    try Files.rename(copy, to: Store.path(in: TemporaryDirectory.path))
    let restored = try Desk()
    try expectRefusal(of: plan, saying: "put back", restored)
    try restored.call("claim.edit", ["claim": "C1", "text": "Bridge of today"])
    try expectRefusal(of: plan, saying: "put back", restored)
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
      "reason": "the harbour office says so",
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
    try desk.grant("editor", to: rita)
    let plan = try desk.call("review.bulk", propose, by: rita).at("plan")
    try desk.grant("reviewer", to: rita)
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

  private func signed(_ json: String, _ desk: Desk) -> JSONValue {
    let key = desk.store.signingKey
    return .string(BulkPlan.text(of: Array(json.utf8), for: Caller("ann").author, signedBy: key))
  }

  private func expectRefusal(
    of plan: JSONValue,
    by caller: Caller = "ann",
    saying words: String,
    _ desk: Desk
  ) throws {
    let refusal = try desk.refusal(of: "review.bulk", ["plan": plan], by: caller)
    #expect(refusal?.kind == "invalid" && refusal?.field == "plan")
    #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    #expect(refusal?.hint?.contains("dry run again") == true)
  }

  private func bridges(_ count: Int, in directory: String = TemporaryDirectory.path) throws -> Desk
  {
    let desk = try Desk(in: directory)
    for number in 1...count {
      try desk.call("claim.submit", ["text": .string("Bridge \(number)"), "tags": ["bridge"]])
    }
    return desk
  }
}

/// The JSON of a plan to take the first claim of `bridges`, with what is given in place.
private func planJSON(
  action: String = "take",
  ids: [Int] = [1],
  versions: [Int]? = nil,
  more: String = ""
) -> String {
  let claims = ids.map { "\"C\($0)\"" }.joined(separator: ",")
  let versions = (versions ?? ids.map { _ in 1 }).map(String.init).joined(separator: ",")
  return """
    {"action":"\(action)","at":0,"claims":[\(claims)],"override":false,"seq":0,\
    "versions":[\(versions)]\(more)}
    """
}
