import Support
import Testing

@Suite("claim.assess", .temporaryDirectory)
struct ClaimAssessTests {
  @Test("reports that come from one origin count once")
  func onceAnOrigin() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let origin = try desk.firsthand(claim, "Axios")
    for name in ["Tass", "Reuters", "Interfax"] {
      try desk.ratedSource(name)
      try desk.call(
        "attribution.add",
        ["claim": claim, "source": .string(name), "cites": [origin]]
      )
    }
    let assessment = try desk.call("claim.assess", ["claim": claim])
    #expect(try assessment.at("independent") == 1)
    #expect(try assessment.at("roots") == ["S1"])
    #expect(try assessment.at("singlePoints") == ["S1"])
    #expect(try assessment.list("chains").count == 1)
  }

  @Test("a chain goes from what the desk has seen to the origin")
  func chain() throws {
    let desk = try Desk()
    try desk.makeSample()
    let chains = try desk.call("claim.assess", ["claim": "C1"]).list("chains")
    let chain = try #require(chains.first { ($0["names"]?.array?.count ?? 0) > 1 })
    #expect(try chain.at("names") == ["Naya Kashmir", "Axios"])
    #expect(try chain.at("attributions") == ["A2", "A1"])
  }

  @Test("seeing an original has the effect that the advice predicted")
  func adviceComesTrue() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.ratedSource("Axios")
    try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios", "basis": "firsthand", "via": "Nobody we know"]
    )
    let before = try desk.call("claim.assess", ["claim": claim])
    let acts = try before.list("advice")
    let advice = try #require(acts.first { $0["act"] == "see-original" }, "\(acts)")
    try desk.call("attribution.see", ["attribution": try advice.at("attribution")])
    let after = try desk.call("claim.assess", ["claim": claim])
    #expect(try after.at("independent") == advice.at("independent"))
    #expect(try after.at("credibility") == advice.at("credibility"))
  }

  @Test("the changes since a decision are listed, and there are none at first")
  func sinceDecision() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    #expect(try desk.call("claim.assess", ["claim": claim])["sinceDecision"] == nil)
    try desk.call("review.propose", ["claim": claim, "verdict": "unverifiable", "reason": "none"])
    #expect(try desk.call("claim.assess", ["claim": claim]).at("sinceDecision") == [])
    try desk.firsthand(claim, "Axios")
    #expect(try !desk.call("claim.assess", ["claim": claim]).list("sinceDecision").isEmpty)
  }

  @Test("the first report is known once one is known to precede the other")
  func first() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let axios = try desk.firsthand(claim, "Axios")
    try desk.ratedSource("Tass")
    try desk.call("attribution.add", ["claim": claim, "source": "Tass", "basis": "firsthand"])
    #expect(try desk.call("claim.assess", ["claim": claim]).at("first") == nil)
    #expect(try desk.call("claim.assess", ["claim": claim]).list("candidates").count == 2)
    try desk.ratedSource("Reuters")
    let early = try desk.call(
      "attribution.add",
      [
        "claim": claim, "source": "Reuters", "basis": "firsthand", "precedes": ["A2", axios],
      ]
    )
    #expect(try early.at("claim.assessment.first") == "A3")
  }

  @Test("a missing claim is refused")
  func notFound() throws {
    #expect(try Desk().refusal(of: "claim.assess", ["claim": "C1"])?.kind == "not_found")
  }
}
