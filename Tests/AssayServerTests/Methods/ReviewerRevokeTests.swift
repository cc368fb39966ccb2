import Support
import Testing

@Suite("reviewer.revoke", .temporaryDirectory)
struct ReviewerRevokeTests {
  @Test("after a revocation the group's role applies, then the default")
  func fallsBack() throws {
    let desk = try Desk()
    let mira = Caller.user("mira", groups: [70])
    try desk.call("policy.set", ["defaultRole": "reader"])
    try desk.grant("contributor", toGroup: 70)
    try desk.grant("editor", to: mira)
    func role() throws -> JSONValue { try desk.call("system.hello", by: mira).at("role") }
    #expect(try role() == "editor")
    try desk.call("reviewer.revoke", ["user": .string(String(mira.uid))])
    #expect(try role() == "contributor")
    try desk.call("reviewer.revoke", ["group": "70"])
    #expect(try role() == "reader")
  }

  @Test("after the role none is revoked, the user has the group's role again")
  func none() throws {
    let desk = try Desk()
    let mira = Caller.user("mira", groups: [70])
    try desk.grant("reviewer", toGroup: 70)
    try desk.grant("none", to: mira)
    #expect(try desk.refusal(of: "claim.list", by: mira)?.kind == "forbidden")
    try desk.call("reviewer.revoke", ["user": .string(String(mira.uid))])
    try desk.call("review.queue", by: mira)
  }

  @Test("an editor may revoke their own role, and cannot grant it again")
  func ownRole() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    let revoke: JSONValue = ["user": .string(String(mira.uid))]
    try desk.grant("editor", to: mira)
    try desk.call("reviewer.revoke", revoke, by: mira)
    #expect(try desk.refusal(of: "reviewer.revoke", revoke, by: mira)?.kind == "forbidden")
  }

  @Test(
    "revoking a role that was not granted is refused with the parameter that named the user or group",
    arguments: ["user", "group"]
  )
  func field(_ what: String) throws {
    let refusal = try Desk().refusal(of: "reviewer.revoke", .object([what: "61002"]))
    #expect(refusal?.kind == "not_found" && refusal?.field == what)
  }

  @Test("a user's claims stay assigned to them after their role was revoked")
  func history() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    try desk.grant("reviewer", to: mira)
    _ = try desk.claim()
    try desk.call("review.take", ["claim": "C1"], by: mira)
    try desk.call("reviewer.revoke", ["user": .string(String(mira.uid))])
    #expect(try desk.call("claim.get", ["claim": "C1"]).at("claim.assignee") == "mira")
    let release = try desk.refusal(of: "review.release", ["claim": "C1"], by: mira)
    #expect(release?.kind == "forbidden")
    try desk.call("review.assign", ["claim": "C1", "to": "ann"])
  }
}
