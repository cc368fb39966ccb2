import Support
import Testing

@Suite("attribution.edit", .temporaryDirectory)
struct AttributionEditTests {
  @Test("given fields change, null clears a field, and the assessment is updated")
  func edits() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.ratedSource("Axios")
    try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios", "url": "https://a.example/", "basis": "firsthand"]
    )
    let edited = try desk.call(
      "attribution.edit",
      ["attribution": "A1", "stance": "denies", "at": "2025-11-06", "url": nil]
    )
    #expect(try edited.at("attribution.stance") == "denies")
    #expect(try edited.at("attribution.at") == "2025-11-06")
    #expect(try edited.at("attribution")["url"] == nil)
    #expect(try edited.at("claim.assessment.independent") == 0)
    #expect(try edited.at("claim.assessment.contradicted") == true)
  }

  @Test("a new source is created only if the call allows it")
  func source() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim(), "Axios")
    let parameters: JSONValue = ["attribution": "A1", "source": "Tass"]
    let refusal = try desk.refusal(
      of: "attribution.edit",
      parameters.with("createSource", false)
    )
    #expect(refusal?.field == "source" && refusal?.kind == "not_found")
    #expect(try desk.call("attribution.edit", parameters).at("attribution.sourceName") == "Tass")
  }

  @Test("a withdrawn attribution cannot be edited")
  func withdrawn() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim(), "Axios")
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "a hoax"])
    let refusal = try desk.refusal(of: "attribution.edit", ["attribution": "A1", "seen": false])
    #expect(refusal?.kind == "conflict" && refusal?.message.contains("a hoax") == true)
  }
}
