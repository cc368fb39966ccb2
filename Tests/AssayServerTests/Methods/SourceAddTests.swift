import Support
import Testing

@Suite("source.add", .temporaryDirectory)
struct SourceAddTests {
  @Test(
    "a name is refused if it differs from another only in case, form or surrounding spaces",
    arguments: ["straße", "STRASSE", " Straße ", "Stra\u{DF}e"]
  )
  func takenName(_ name: String) throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Straße"])
    let refusal = try desk.refusal(of: "source.add", ["name": .string(name)])
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.field == "name")
    #expect(refusal?.hint?.contains("S1") == true)
  }

  @Test("names and aliases are unique together")
  func aliases() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Government", "aliases": ["Astana"]])
    #expect(try desk.refusal(of: "source.add", ["name": "astana"])?.field == "name")
    let refusal = try desk.refusal(
      of: "source.add",
      ["name": "Akorda", "aliases": ["The palace", "GOVERNMENT"]]
    )
    #expect(refusal?.field == "aliases[1]")
  }

  @Test("an alias refers to the source in every parameter that takes a source")
  func aliasFinds() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Government", "aliases": ["Astana"]])
    let claim = try desk.claim()
    let added = try desk.call("attribution.add", ["claim": claim, "source": "ASTANA"])
    #expect(try added.at("attribution.source") == "S1")
    #expect(try added.at("sources.0.created") == false)
  }

  @Test("an unnamed source is unique per carrier")
  func unnamedPerCarrier() throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    try desk.ratedSource("Reuters")
    let officials: JSONValue = ["name": "officials", "kind": "unnamed"]
    let first = try desk.call("source.add", officials.with("carrier", "Axios"))
    let second = try desk.call("source.add", officials.with("carrier", "Reuters"))
    #expect(try first.at("source.id") != second.at("source.id"))
    #expect(try first.at("source.named") == false)
    let refusal = try desk.refusal(of: "source.add", officials.with("carrier", "S1"))
    #expect(refusal?.kind == "conflict")
  }

  @Test("only an unnamed source has a carrier")
  func carrierOfNamed() throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    let refusal = try desk.refusal(of: "source.add", ["name": "Tass", "carrier": "Axios"])
    #expect(refusal?.field == "carrier")
  }

  @Test("sources under one owner count once")
  func ownerCountsOnce() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    try desk.call(
      "source.add",
      ["name": "Axios Local", "kind": "outlet", "reliability": "B", "partOf": "Axios"]
    )
    let added = try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios Local", "basis": "firsthand"]
    )
    #expect(try added.at("claim.assessment.independent") == 1)
  }

  @Test("an unknown owner is refused and not created")
  func unknownOwner() throws {
    let desk = try Desk()
    let refusal = try desk.refusal(of: "source.add", ["name": "Local", "partOf": "Nobody"])
    #expect(refusal?.kind == "not_found")
    #expect(refusal?.field == "partOf")
    #expect(try desk.call("source.list").list("sources").isEmpty)
  }
}
