import Support
import Testing

@Suite("link.add", .temporaryDirectory)
struct LinkAddTests {
  @Test("confirmation passes on origins over any number of links")
  func confirms() throws {
    let desk = try Desk()
    for number in 1...4 { _ = try desk.claim("claim \(number)") }
    try desk.firsthand("C1", "Axios")
    for (from, to) in [("C3", "C4"), ("C2", "C3"), ("C1", "C2")] {
      try desk.call("link.add", ["from": .string(from), "to": .string(to), "kind": "confirms"])
    }
    for claim: JSONValue in ["C2", "C3", "C4"] {
      #expect(try desk.summary(claim).at("independent") == 1)
    }
  }

  @Test("corroboration adds no origin")
  func corroborates() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    try desk.firsthand("C1", "Axios")
    let added = try desk.call("link.add", ["from": "C1", "to": "C2", "kind": "corroborates"])
    #expect(try added.at("claims.1.assessment.independent") == 0)
    #expect(try desk.call("claim.assess", ["claim": "C2"]).at("corroboratedBy") == ["C1"])
  }

  @Test("contradiction applies in both directions")
  func contradicts() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    try desk.firsthand("C1", "Axios")
    try desk.firsthand("C2", "Tass")
    let added = try desk.call("link.add", ["from": "C1", "to": "C2", "kind": "contradicts"])
    #expect(try added.at("claims.0.assessment.contradicted") == true)
    #expect(try added.at("claims.1.assessment.contradicted") == true)
    let refusal = try desk.refusal(
      of: "link.add",
      ["from": "C2", "to": "C1", "kind": "contradicts"]
    )
    #expect(refusal?.kind == "conflict")
  }

  @Test("an identical link is refused with the id of the existing one")
  func same() throws {
    let desk = try Desk()
    try desk.makeSample()
    let refusal = try desk.refusal(
      of: "link.add",
      ["from": "C2", "to": "C1", "kind": "corroborates"]
    )
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.hint?.contains("L1") == true)
  }

  @Test("claims may confirm each other without counting anything twice")
  func circle() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    try desk.firsthand("C1", "Axios")
    try desk.call("link.add", ["from": "C1", "to": "C2", "kind": "confirms"])
    try desk.call("link.add", ["from": "C2", "to": "C1", "kind": "confirms"])
    #expect(try desk.summary("C1").at("independent") == 1)
    #expect(try desk.summary("C2").at("independent") == 1)
  }

  @Test("both claims must exist", arguments: [("C9", "C1", "from"), ("C1", "C9", "to")])
  func missing(_ from: String, _ to: String, _ field: String) throws {
    let desk = try Desk()
    _ = try desk.claim()
    let refusal = try desk.refusal(
      of: "link.add",
      ["from": .string(from), "to": .string(to), "kind": "confirms"]
    )
    #expect(refusal?.kind == "not_found")
    #expect(refusal?.field == field)
  }
}
