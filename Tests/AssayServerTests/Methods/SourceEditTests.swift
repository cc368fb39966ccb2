import Support
import Testing

@Suite("source.edit", .temporaryDirectory)
struct SourceEditTests {
  @Test("given fields change, null clears a field, and other fields stay")
  func edits() throws {
    let desk = try Desk()
    try desk.call("source.add", ["name": "Axios", "kind": "outlet", "url": "https://axios.com/"])
    try desk.call("source.add", ["name": "Cox"])
    let edited = try desk.call(
      "source.edit",
      ["source": "axios", "reliability": "B", "partOf": "Cox", "aliases": ["AX"]]
    )
    #expect(try edited.at("source.reliability") == "B")
    #expect(try edited.at("source.partOf") == "S2")
    #expect(try edited.at("source.kind") == "outlet")
    #expect(try edited.at("source.url") == "https://axios.com/")
    #expect(try edited.at("source.version") == 2)
    let cleared = try desk.call("source.edit", ["source": "AX", "partOf": nil, "url": nil])
    #expect(try cleared.at("source")["partOf"] == nil)
    #expect(try cleared.at("source")["url"] == nil)
    #expect(try cleared.at("source.reliability") == "B")
  }

  @Test("a source whose kind changes from unnamed is a named source from then on")
  func named() throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    try desk.call("source.add", ["name": "officials", "kind": "unnamed", "carrier": "Axios"])
    let edited = try desk.call(
      "source.edit",
      ["source": "S2", "kind": "government", "name": "Ministry"]
    )
    #expect(try edited.at("source.named") == true)
    #expect(try edited.at("source")["carrier"] == nil)
  }

  @Test(
    "invalid changes are refused",
    arguments: [
      (["source": "S9"], "source", "not_found"), (["source": "Axios"], "source", "conflict"),
      (["source": "Axios", "name": "reuters"], "name", "conflict"),
      (["source": "Axios", "partOf": "Nobody"], "partOf", "not_found"),
      (["source": "Axios", "carrier": "Reuters"], "carrier", "invalid"),
      (["source": "Axios", "ifVersion": 7, "reliability": "A"], "ifVersion", "version_mismatch"),
    ] as [(JSONValue, String, String)]
  )
  func refuses(parameters: JSONValue, field: String, kind: String) throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    try desk.ratedSource("Reuters")
    let refusal = try desk.refusal(of: "source.edit", parameters)
    #expect(refusal?.field == field && refusal?.kind == kind)
  }
}
