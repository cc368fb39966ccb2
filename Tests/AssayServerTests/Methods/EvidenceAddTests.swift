import Support
import Testing

@Suite("evidence.add", .temporaryDirectory)
struct EvidenceAddTests {
  @Test("evidence belongs to a claim, or to an attribution and its claim")
  func adds() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim(), "Axios")
    let onClaim = try desk.call("evidence.add", ["claim": "C1", "url": "https://a.example/"])
    #expect(try onClaim.at("evidence.id") == "E1")
    #expect(try onClaim.at("evidence")["attribution"] == nil)
    let other = try desk.call("evidence.add", ["attribution": "A1", "quote": "final phase"])
    #expect(try other.at("evidence.claim") == "C1")
    #expect(try other.at("evidence.attribution") == "A1")
  }

  @Test("a snapshot is kept under its hash")
  func snapshot() throws {
    let desk = try Desk()
    _ = try desk.claim()
    let added = try desk.call("evidence.add", ["claim": "C1", "snapshot": "YWJj"])
    // SHA-256 of "abc", FIPS 180-4.
    #expect(
      try added.at("evidence.sha256")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(try added.at("evidence.sizeBytes") == 3)
    #expect(try added.at("evidence.snapshot") == true)
  }

  @Test(
    "invalid evidence is refused",
    arguments: [
      (["url": "https://a.example/"], "claim"),
      (["claim": "C1", "attribution": "A1", "url": "https://a.example/"], "attribution"),
      (["claim": "C1"], "url"), (["claim": "C1", "snapshot": "YWJ"], "snapshot"),
      (["claim": "C1", "snapshot": "YWJj\n"], "snapshot"),
      (["claim": "C1", "snapshot": "YWI="], nil),
      (["claim": "C1", "snapshot": "YWJ="], "snapshot"), (["claim": "C9", "url": "a:b"], "claim"),
      (["claim": "C1", "url": "nowhere"], "url"),
    ] as [(JSONValue, String?)]
  )
  func refuses(parameters: JSONValue, field: String?) throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim(), "Axios")
    #expect(try desk.refusal(of: "evidence.add", parameters)?.field == field)
  }
}
