import Support
import Testing

@Suite("claim.edit", .temporaryDirectory)
struct ClaimEditTests {
  @Test("given fields change, null clears a field, and the history keeps the former values")
  func edits() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "It is so", "due": "2025-11-08", "language": "en"])
    let edited = try desk.call("claim.edit", ["claim": "C1", "text": "It was so", "due": nil])
    #expect(try edited.at("claim.text") == "It was so")
    #expect(try edited.at("claim")["due"] == nil)
    #expect(try edited.at("claim.language") == "en")
    #expect(try edited.at("claim.version") == 2)
    #expect(try desk.call("claim.get", ["claim": "C1", "asOf": 1]).at("claim.text") == "It is so")
  }

  @Test(
    "invalid changes are refused",
    arguments: [
      (["claim": "C9", "text": "x"], "claim", "not_found"), (["claim": "C1"], "claim", "conflict"),
      (["claim": "C1", "text": " "], "text", "invalid"),
      (["claim": "C1", "priority": 101], "priority", "invalid"),
      (["claim": "C1", "due": "soon"], "due", "invalid"),
      (["claim": "C1", "language": "not one"], "language", "invalid"),
    ] as [(JSONValue, String, String)]
  )
  func refuses(parameters: JSONValue, field: String, kind: String) throws {
    let desk = try Desk()
    _ = try desk.claim()
    let refusal = try desk.refusal(of: "claim.edit", parameters)
    #expect(refusal?.field == field && refusal?.kind == kind)
  }
}
