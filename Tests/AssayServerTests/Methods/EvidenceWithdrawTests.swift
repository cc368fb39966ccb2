import Support
import Testing

@Suite("evidence.withdraw", .temporaryDirectory)
struct EvidenceWithdrawTests {
  @Test("withdrawn evidence is still shown, with the reason")
  func withdraws() throws {
    let desk = try Desk()
    _ = try desk.claim()
    try desk.call("evidence.add", ["claim": "C1", "url": "https://a.example/"])
    let withdrawn = try desk.call("evidence.withdraw", ["evidence": "E1", "reason": "a forgery"])
    #expect(try withdrawn.at("evidence.live") == false)
    #expect(try withdrawn.at("evidence.withdrawnBecause") == "a forgery")
    #expect(try desk.call("claim.get", ["claim": "C1"]).list("evidence").count == 1)
  }

  @Test("it applies once, with a reason")
  func refuses() throws {
    let desk = try Desk()
    _ = try desk.claim()
    try desk.call("evidence.add", ["claim": "C1", "url": "https://a.example/"])
    #expect(try desk.refusal(of: "evidence.withdraw", ["evidence": "E1"])?.field == "reason")
    try desk.call("evidence.withdraw", ["evidence": "E1", "reason": "a forgery"])
    let again = try desk.refusal(of: "evidence.withdraw", ["evidence": "E1", "reason": "again"])
    #expect(again?.kind == "conflict" && again?.message.contains("a forgery") == true)
  }
}
