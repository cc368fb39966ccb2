import Support
import Testing

@Suite("attribution.add", .temporaryDirectory)
struct AttributionAddTests {
  @Test("the assessment in the reply includes the attribution, and claim.get agrees")
  func assessment() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.ratedSource("Axios")
    let added = try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios", "basis": "firsthand"]
    )
    #expect(try added.at("claim.assessment.independent") == 1)
    #expect(try desk.summary(claim) == added.at("claim.assessment"))
  }

  @Test(
    "a name that looks like a known source's, in letters of another script, is asked about",
    arguments: [("Cape", "Саре"), ("Саре", "Cape"), ("AXIOS", "АХΙОЅ")]
  )
  func lookalike(known: String, given: String) throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("source.add", ["name": .string(known)])
    let parameters: JSONValue = ["claim": claim, "source": .string(given)]
    let refusal = try desk.refusal(of: "attribution.add", parameters)
    #expect(refusal?.kind == "conflict" && refusal?.field == "source")
    try desk.call("source.add", ["name": .string(given)])
    #expect(try desk.call("attribution.add", parameters).at("attribution.source") == "S2")
  }

  @Test("a denial by a vouched source contradicts")
  func denial() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    #expect(try desk.summary(claim).at("contradicted") == false)
    try desk.firsthand(claim, "Astana", "denies")
    #expect(try desk.summary(claim).at("contradicted") == true)
  }

  @Test(
    "an existing report of the carrier gets the citation, and its missing details are filled in"
  )
  func carrierGains() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("attribution.add", ["claim": claim, "source": "Naya", "at": "2025-11-01"])
    let added = try desk.call(
      "attribution.add",
      [
        "claim": claim, "source": "Axios",
        "via": ["source": "Naya", "at": "2025-12", "url": "https://naya.example/"],
      ]
    )
    let carrier = try added.at("attributions.1")
    #expect(try carrier.at("id") == "A1")
    #expect(try carrier.at("cites") == ["A2"])
    #expect(try carrier.at("basis") == "cites")
    #expect(try carrier.at("at") == "2025-11-01")
    #expect(try carrier.at("url") == "https://naya.example/")
    #expect(try carrier.at("version") == 2)
    #expect(try desk.call("claim.get", ["claim": claim]).list("attributions").count == 2)
  }

  @Test(
    "a carrier's report is not merged with one that differs",
    arguments: [
      ["claim": "C1", "source": "Naya", "stance": "denies"],
      ["claim": "C1", "source": "Naya", "basis": "firsthand"],
    ] as [JSONValue]
  )
  func carrierDoesNotMerge(_ own: JSONValue) throws {
    let desk = try Desk()
    _ = try desk.claim()
    try desk.call("attribution.add", own)
    let added = try desk.call("attribution.add", ["claim": "C1", "source": "Axios", "via": "Naya"])
    #expect(try added.at("attributions.1.id") == "A3")
  }

  @Test("a carrier's withdrawn report is not changed")
  func carrierWithdrawn() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("attribution.withdraw", ["attribution": "A2", "reason": "wrong"])
    let added = try desk.call(
      "attribution.add",
      ["claim": "C1", "source": "Tass", "via": "Naya Kashmir"]
    )
    #expect(try added.at("attributions.1.id") == "A5")
  }

  @Test("unnamed sources of one name are told apart by their carriers")
  func unnamedPerCarrier() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.ratedSource("Axios")
    try desk.call("source.add", ["name": "officials", "kind": "unnamed", "carrier": "Axios"])
    let toAxios = try desk.call(
      "attribution.add",
      ["claim": claim, "source": "officials", "via": "Axios"]
    )
    let toReuters = try desk.call(
      "attribution.add",
      ["claim": claim, "source": "officials", "via": "Reuters"]
    )
    #expect(try toAxios.at("attribution.source") == "S2")
    #expect(try toReuters.at("attribution.source") != "S2")
    let made = try toReuters.at("attribution.source")
    let source = try desk.call("source.get", ["source": made]).at("source")
    #expect(try source.at("kind") == "unnamed")
    #expect(
      try source.at("carrier") == desk.call("source.get", ["source": "Reuters"]).at("source.id")
    )
  }

  @Test(
    "a source cannot cite itself, by any of its names",
    arguments: ["Axios", "S1", "axios", "A1"]
  )
  func citesItself(_ cited: String) throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    let refusal = try desk.refusal(
      of: "attribution.add",
      ["claim": claim, "source": "Axios", "cites": [.string(cited)]]
    )
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "cites[0]")
  }

  @Test("citing and firsthand knowledge exclude each other, and a citation needs a cited source")
  func basis() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let attribution: JSONValue = ["claim": claim, "source": "Axios"]
    let firsthand = attribution.with("cites", ["Tass"]).with("basis", "firsthand")
    #expect(try desk.refusal(of: "attribution.add", firsthand)?.field == "basis")
    let nobody = attribution.with("basis", "cites")
    #expect(try desk.refusal(of: "attribution.add", nobody)?.field == "cites")
    #expect(desk.head == 1)
  }
}
