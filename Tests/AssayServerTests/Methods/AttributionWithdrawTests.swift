import Support
import Testing

@Suite("attribution.withdraw", .temporaryDirectory)
struct AttributionWithdrawTests {
  @Test("a withdrawn attribution no longer counts, even for other claims")
  func uncounts() throws {
    let desk = try Desk()
    let (cause, effect) = (try desk.claim("cause"), try desk.claim("effect"))
    let attribution = try desk.firsthand(cause, "Axios")
    try desk.call("link.add", ["from": cause, "to": effect, "kind": "confirms"])
    #expect(try desk.summary(effect).at("independent") == 1)
    let withdrawn = try desk.call(
      "attribution.withdraw",
      ["attribution": attribution, "reason": "it was corrected"]
    )
    #expect(try withdrawn.at("claim.assessment.independent") == 0)
    #expect(try withdrawn.at("attribution.withdrawnBecause") == "it was corrected")
    #expect(try desk.summary(effect).at("independent") == 0)
  }

  @Test("reports that cite a withdrawn attribution lose their origin")
  func citing() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let origin = try desk.firsthand(claim, "Axios")
    try desk.ratedSource("Tass")
    try desk.call("attribution.add", ["claim": claim, "source": "Tass", "cites": [origin]])
    #expect(try desk.summary(claim).at("independent") == 1)
    try desk.call("attribution.withdraw", ["attribution": origin, "reason": "corrected"])
    #expect(try desk.summary(claim).at("independent") == 0)
  }

  @Test("it needs a reason that is not blank", arguments: [nil, "", "   "] as [JSONValue])
  func reason(_ reason: JSONValue) throws {
    let desk = try Desk()
    try desk.makeSample()
    let refusal = try desk.refusal(
      of: "attribution.withdraw",
      ["attribution": "A1", "reason": reason]
    )
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "reason")
    #expect(desk.head == Desk.sampleHead)
  }

  @Test("it applies once")
  func once() throws {
    let desk = try Desk()
    try desk.makeSample()
    let withdraw: JSONValue = ["attribution": "A1", "reason": "wrong"]
    try desk.call("attribution.withdraw", withdraw)
    #expect(try desk.refusal(of: "attribution.withdraw", withdraw)?.kind == "conflict")
  }
}
