import Support
import Testing

@Suite("source.get", .temporaryDirectory)
struct SourceGetTests {
  @Test(
    "the id in either case, the name and every alias find the source",
    arguments: ["S1", "s1", "axios", "AX"]
  )
  func finds(_ text: String) throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Axios", "aliases": ["Ax"]])
    #expect(try desk.call("source.get", ["source": .string(text)]).at("source.id") == "S1")
  }

  @Test("a name that looks like an id is found with the prefix name:")
  func nameLikeID() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "first"])
    let claim = try desk.claim()
    try desk.call("attribution.add", ["claim": claim, "source": "name:S1"])
    #expect(try desk.call("source.get", ["source": "S1"]).at("source.name") == "first")
    #expect(try desk.call("source.get", ["source": "name:S1"]).at("source.name") == "S1")
  }

  @Test("the group is the topmost owner")
  func group() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Ministry"])
    try desk.call("source.add", ["name": "Army", "partOf": "Ministry"])
    try desk.call("source.add", ["name": "Brigade", "partOf": "Army"])
    #expect(try desk.call("source.get", ["source": "Brigade"]).at("group") == "S1")
    #expect(try desk.call("source.get", ["source": "Ministry"]).at("group") == "S1")
  }

  @Test("a name that several carriers' unnamed sources share must be told apart by id")
  func ambiguous() throws {
    let desk = try Desk()
    for carrier in ["Axios", "Reuters"] {
      let id = try desk.ratedSource(carrier)
      try desk.call("source.add", ["name": "officials", "kind": "unnamed", "carrier": id])
    }
    let refusal = try desk.refusal(of: "source.get", ["source": "Officials"])
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.hint?.contains("S2, S4") == true)
  }

  @Test("an unknown name or id finds no source", arguments: ["S9", "Nobody", "", "name:"])
  func notFound(_ text: String) throws {
    let refusal = try Desk().refusal(of: "source.get", ["source": .string(text)])
    #expect(refusal?.kind == "not_found")
    #expect(refusal?.field == "source")
  }
}
