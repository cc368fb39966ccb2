import Support
import Testing

@Suite("policy.set", .temporaryDirectory)
struct PolicySetTests {
  @Test("days begin as the desk's time zone says")
  func timeZone() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "x", "kind": "prediction", "checkAfter": "2990-01-01"])
    let evening: JSONValue = ["asOf": "2989-12-31T20:00Z"]
    #expect(try desk.call("review.queue", evening).at("claims.0.waiting") == true)
    try desk.call("policy.set", ["timeZone": "Asia/Almaty"])
    #expect(try desk.call("review.queue", evening).at("claims.0.waiting") == false)
  }

  @Test("running leases keep their end, and later ones have the new length")
  func leases() throws {
    let desk = try Desk()
    for _ in 1...2 { _ = try desk.claim() }
    let taken = try desk.call("review.take", ["claim": "C1"]).at("claim.leaseUntil")
    try desk.call("policy.set", ["leaseMinutes": 600])
    #expect(try desk.call("claim.get", ["claim": "C1"]).at("claim.leaseUntil") == taken)
    let later = try desk.call("review.take", ["claim": "C2"]).text("claim.leaseUntil")
    #expect(later > (try #require(taken.string)))
  }

  @Test("the default role applies to users without a granted role")
  func defaultRole() throws {
    let desk = try Desk()
    let guest = Caller.user("guest")
    #expect(try desk.refusal(of: "claim.list", by: guest)?.kind == "forbidden")
    try desk.call("policy.set", ["defaultRole": "reader"])
    try desk.call("claim.list", by: guest)
    #expect(try desk.refusal(of: "claim.submit", ["text": "x"], by: guest)?.kind == "forbidden")
    try desk.call("policy.set", ["defaultRole": "contributor"])
    try desk.call("claim.submit", ["text": "x"], by: guest)
    #expect(try desk.call("system.hello", by: guest).at("role") == "contributor")
  }

  @Test("with four eyes switched off, the proposer can approve a waiting verdict")
  func fourEyesOff() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("policy.set", ["fourEyes": true])
    try desk.call("review.propose", ["claim": claim, "verdict": "outdated", "reason": "old"])
    #expect(try desk.refusal(of: "review.approve", ["claim": claim])?.kind == "forbidden")
    try desk.call("policy.set", ["fourEyes": false])
    try desk.call("review.approve", ["claim": claim])
  }

  @Test("only an editor may set the policy")
  func roles() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    try desk.grant("reviewer", to: mira)
    let refusal = try desk.refusal(of: "policy.set", ["fourEyes": true], by: mira)
    #expect(refusal?.kind == "forbidden")
    try desk.grant("editor", to: mira)
    try desk.call("policy.set", ["fourEyes": true], by: mira)
  }

  @Test(
    "a time zone needs its exact name, and a path is refused",
    arguments: ["europe/berlin", "Europe/Berlin ", "../UTC", "/etc/localtime", "", "posixrules/.."]
  )
  func zones(_ name: String) throws {
    let refusal = try Desk().refusal(of: "policy.set", ["timeZone": .string(name)])
    #expect(refusal?.kind == "invalid" && refusal?.field == "timeZone" && refusal?.hint != nil)
  }
}
