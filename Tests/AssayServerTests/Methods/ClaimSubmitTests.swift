import Support
import Testing

@Suite("claim.submit", .temporaryDirectory)
struct ClaimSubmitTests {
  @Test(
    "a carrier adds a second attribution: the original is unseen, and the carrier's report cites it"
  )
  func via() throws {
    let submitted = try Desk().call(
      "claim.submit",
      [
        "text": "x",
        "attribution": [
          "source": "Axios", "stance": "confirms", "via": ["source": "Naya", "at": "2025-11"],
        ],
      ]
    )
    #expect(try submitted.at("attributions.0.sourceName") == "Axios")
    #expect(try submitted.at("attributions.0.seen") == false)
    #expect(try submitted.at("attributions.0.stance") == "confirms")
    #expect(try submitted.at("attributions.1.sourceName") == "Naya")
    #expect(try submitted.at("attributions.1.cites") == ["A1"])
    #expect(try submitted.at("attributions.1.basis") == "cites")
    #expect(try submitted.at("attributions.1.stance") == "asserts")
    #expect(try submitted.at("attributions.1.at") == "2025-11")
    #expect(try submitted.list("sources").map { try $0.at("created") } == [true, true])
  }

  @Test("a carrier passes a denial on as a denial")
  func viaDenial() throws {
    let submitted = try Desk().call(
      "claim.submit",
      ["text": "x", "attribution": ["source": "Axios", "stance": "denies", "via": "Naya"]]
    )
    #expect(try submitted.at("attributions.1.stance") == "denies")
  }

  @Test("an original that is known through a carrier cannot have been seen")
  func seenThroughCarrier() throws {
    let desk = try Desk()
    let refusal = try desk.refusal(
      of: "claim.submit",
      ["text": "x", "attribution": ["source": "Axios", "via": "Naya", "seen": true]]
    )
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "attribution.seen")
    #expect(desk.head == 0)
  }

  @Test("a source cannot be the carrier of its own report")
  func carriesItself() throws {
    let refusal = try Desk().refusal(
      of: "claim.submit",
      ["text": "x", "attribution": ["source": "Axios", "via": "AXIOS"]]
    )
    #expect(refusal?.field == "attribution.via")
  }

  @Test("if the attribution is refused, the claim is not recorded")
  func isAtomic() throws {
    let desk = try Desk()
    let refusal = try desk.refusal(
      of: "claim.submit",
      ["text": "x", "attribution": ["source": "New", "url": "not a url"]]
    )
    #expect(refusal?.field == "attribution.url")
    #expect(try desk.call("source.list").list("sources").isEmpty)
    #expect(try desk.claim("y") == "C1")
    #expect(try desk.ratedSource("New") == "S1")
  }

  @Test("an unknown source is refused if no source may be created")
  func createSource() throws {
    let refusal = try Desk().refusal(
      of: "claim.submit",
      ["text": "x", "attribution": ["source": "New", "createSource": false]]
    )
    #expect(refusal?.kind == "not_found")
    #expect(refusal?.field == "attribution.source")
  }

  @Test(
    "an invalid value is refused with the name of its field",
    arguments: [
      (["text": ""], "text"), (["text": "  \n "], "text"), (["text": "a\u{0}b"], "text"),
      (["text": "x", "priority": 101], "priority"), (["text": "x", "tags": ["a", ""]], "tags[1]"),
      (["text": "x", "due": "soon"], "due"), (["text": "x", "happens": "2025-02-30"], "happens"),
      (["text": "x", "checkAfter": "x"], "checkAfter"),
      (["text": "x", "language": "!"], "language"),
    ] as [(JSONValue, String)]
  )
  func refuses(_ parameters: JSONValue, _ field: String) throws {
    let refusal = try Desk().refusal(of: "claim.submit", parameters)
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == field)
  }

  @Test("a text of 4,001 characters is refused")
  func tooLongText() throws {
    try refuses(["text": .string(String(repeating: "x", count: 4_001))], "text")
  }

  @Test("a text of 4,000 characters is recorded whole")
  func longText() throws {
    let text = JSONValue.string(String(repeating: "ж", count: 4_000))
    #expect(try Desk().call("claim.submit", ["text": text]).at("claim.text") == text)
  }
}
