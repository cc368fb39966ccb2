import Support
import Testing

@Suite("claim.get", .temporaryDirectory)
struct ClaimGetTests {
  @Test("withdrawn attributions and links are still shown")
  func keepsWithdrawn() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "was wrong"])
    try desk.call("link.withdraw", ["link": "L1", "reason": "was wrong too"])
    let found = try desk.call("claim.get", ["claim": "c1"])
    #expect(try found.list("attributions").map { try $0.at("live") } == [false, true])
    #expect(try found.at("attributions.0.withdrawnBecause") == "was wrong")
    #expect(try found.at("links.0.live") == false)
  }

  @Test("a link is shown with both of its claims")
  func linksOfBoth() throws {
    let desk = try Desk()
    try desk.makeSample()
    let links = try ["C1", "C2", "C3"].map { id in
      try desk.call("claim.get", ["claim": .string(id)]).list("links").map { try $0.text("id") }
    }
    #expect(links == [["L1"], ["L1"], []])
  }

  @Test("its summary equals those of claim.assess and claim.list")
  func sameSummary() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.goOn()
    for listed in try desk.call("claim.list").list("claims") {
      let id = try listed.at("id")
      #expect(try desk.call("claim.get", ["claim": id]).at("claim") == listed)
      let assessed = try desk.call("claim.assess", ["claim": id])
      // A merged claim is assessed as the one it is merged into.
      guard listed["mergedInto"] == nil else { continue }
      #expect(try assessed.at("claim") == listed)
      for name in ["independent", "vouched", "possible", "credibility", "first"] {
        #expect(try assessed.at(name) == listed.at("assessment").at(name))
      }
    }
  }

  @Test("a value that is not a claim's id is refused", arguments: ["C0", "S1", "1", "kazakhstan"])
  func noID(_ text: String) throws {
    let refusal = try Desk().refusal(of: "claim.get", ["claim": .string(text)])
    #expect(refusal?.code == -32_602)
    #expect(refusal?.field == "claim")
  }
}
