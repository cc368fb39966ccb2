import Support
import Testing

@Suite("link.withdraw", .temporaryDirectory)
struct LinkWithdrawTests {
  @Test("a withdrawn link no longer passes on origins")
  func uncounts() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    try desk.firsthand("C1", "Axios")
    try desk.call("link.add", ["from": "C1", "to": "C2", "kind": "confirms"])
    let withdrawn = try desk.call("link.withdraw", ["link": "l1", "reason": "other things"])
    #expect(try withdrawn.at("claims.1.id") == "C2")
    #expect(try withdrawn.at("claims.1.assessment.independent") == 0)
    #expect(try withdrawn.at("link.withdrawnBecause") == "other things")
    #expect(try withdrawn.at("link.version") == 2)
  }

  @Test("an identical link can be added again, with a new id")
  func again() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("link.withdraw", ["link": "L1", "reason": "a mistake"])
    let added = try desk.call("link.add", ["from": "C2", "to": "C1", "kind": "corroborates"])
    #expect(try added.at("link.id") == "L2")
  }

  @Test("it applies once, with a reason, to an existing link")
  func refuses() throws {
    let desk = try Desk()
    try desk.makeSample()
    #expect(try desk.refusal(of: "link.withdraw", ["link": "L1"])?.field == "reason")
    try desk.call("link.withdraw", ["link": "L1", "reason": "a mistake"])
    let again = try desk.refusal(of: "link.withdraw", ["link": "L1", "reason": "once more"])
    #expect(again?.kind == "conflict")
    #expect(again?.message.contains("a mistake") == true)
    let missing = try desk.refusal(of: "link.withdraw", ["link": "L2", "reason": "x"])
    #expect(missing?.kind == "not_found")
  }
}
