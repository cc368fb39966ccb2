import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("Roles", .temporaryDirectory)
struct RoleRuleTests {
  @Test("each method is refused to lower roles and to no other", arguments: ProbeCall.roles)
  func everyMethod(_ role: Role) throws {
    let desk = try Desk()
    try desk.makeSample()
    let mira = Caller.user("mira")
    try desk.grant(role.rawValue, to: mira)
    let head = desk.head
    for probe in try ProbeCall.all() {
      let reply = try JSONValue(
        parsing: desk.reply(to: probe.method, probe.parameters, by: mira)
      )
      #expect(probe.problem(with: reply, for: role, named: "mira") == nil)
    }
    #expect(desk.head == head)
  }

  @Test("the server's own user may call every method, whatever role was granted")
  func owner() throws {
    let desk = try Desk()
    try desk.grant("none", to: "ann")
    for probe in try ProbeCall.all() {
      let reply = try JSONValue(parsing: desk.reply(to: probe.method, probe.parameters))
      #expect(reply["error"]?["code"] != 1004, "\(probe.method)")
    }
  }

  @Test("the present role decides whether a past moment may be read")
  func past() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    try desk.grant("reader", to: mira)
    try desk.call("claim.list", ["asOf": 0], by: mira)
    try desk.call("reviewer.revoke", ["user": .string(String(mira.uid))])
    #expect(try desk.refusal(of: "claim.list", ["asOf": 1], by: mira)?.kind == "forbidden")
    #expect(try desk.refusal(of: "event.list", by: mira)?.kind == "forbidden")
  }

  @Test("a repeat by request key is refused after the role was revoked")
  func repeats() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    let submit: JSONValue = ["text": "x", "requestKey": "k"]
    try desk.grant("contributor", to: mira)
    try desk.call("claim.submit", submit, by: mira)
    try desk.grant("reader", to: mira)
    #expect(try desk.refusal(of: "claim.submit", submit, by: mira)?.kind == "forbidden")
  }

  @Test("a reviewer who is not an editor cannot override a requirement")
  func override() throws {
    let desk = try Desk()
    _ = try desk.claim()
    let rita = Caller.user("rita")
    try desk.grant("reviewer", to: rita)
    let propose: JSONValue = [
      "claim": "C1", "verdict": "refuted", "override": true, "reason": "I was there",
    ]
    let refusal = try #require(try desk.refusal(of: "review.propose", propose, by: rita))
    #expect(refusal.kind == "forbidden" && refusal.message.contains("the role editor"))
    #expect(try desk.call("claim.get", ["claim": "C1"]).at("claim.status") == "submitted")
  }
}
