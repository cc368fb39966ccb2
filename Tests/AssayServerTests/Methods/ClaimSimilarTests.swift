import Support
import Testing

@Suite("claim.similar", .temporaryDirectory)
struct ClaimSimilarTests {
  @Test("a text finds similar claims, the most similar first")
  func text() throws {
    let desk = try Desk()
    try desk.makeSample()
    let answer = try desk.call(
      "claim.similar",
      ["text": "Kazakhstan will be joining the Abraham Accords"]
    )
    #expect(try answer.at("seq").integer == desk.head)
    let first = try answer.at("similar.0")
    #expect(try first.text("claim") == "C1")
    #expect(try first.text("text") == "Kazakhstan is preparing to join the Abraham Accords")
    #expect(try first.text("status") == "submitted")
    #expect(try first.at("verdict") == nil)
    #expect(try first.text("hint") == "possibly")
    #expect((500...1000).contains(try first.at("score").integer ?? 0))
  }

  @Test("a claim finds other claims, not itself")
  func claim() throws {
    let desk = try Desk()
    try desk.makeSample()
    _ = try desk.claim("Kazakhstan is preparing to join the accords")
    let similar = try desk.call("claim.similar", ["claim": "C1"]).list("similar")
    let ids = try similar.map { try $0.text("claim") }
    #expect(try ids.first == desk.call("claim.list", ["limit": 1]).text("claims.0.id"))
    #expect(!ids.contains("C1"))
  }

  @Test("the reply respects the limit")
  func limit() throws {
    let desk = try Desk()
    for number in 1...5 { _ = try desk.claim("Talks \(number) in Astana") }
    let similar = try desk.call("claim.similar", ["text": "Talks in Astana", "limit": 2])
    #expect(try similar.list("similar").count == 2)
  }

  @Test(
    "values that cannot be compared are refused",
    arguments: [
      ([:], "text"), (["text": "x", "claim": "C1"], "claim"), (["text": " "], "text"),
      (["text": "x", "limit": 0], "limit"), (["text": "x", "limit": 61], "limit"),
      (["claim": "C9"], "claim"), (["text": "bell\u{7}"], "text"),
    ] as [(JSONValue, String)]
  )
  func refusals(_ parameters: JSONValue, _ field: String) throws {
    #expect(try Desk().refusal(of: "claim.similar", parameters)?.field == field)
  }

  @Test("the reply to a submission lists earlier similar claims, and so does that to a repeat")
  func submission() throws {
    let desk = try Desk()
    try desk.makeSample()
    let parameters: JSONValue = [
      "text": "Kazakhstan prepares to join the Abraham Accords", "requestKey": "k",
    ]
    let answer = try desk.call("claim.submit", parameters)
    #expect(try answer.list("similar").map { try $0.text("claim") } == ["C1"])
    #expect(try answer.text("similar.0.hint") != "distantly")
    try desk.call("claim.edit", ["claim": "C1", "text": "Something quite different"])
    _ = try desk.claim("Kazakhstan prepares to join the Abraham Accords")
    #expect(try desk.call("claim.submit", parameters) == answer)
    let other = try desk.call("claim.submit", ["text": "The harbour of Aqtau is closed"])
    #expect(try other.list("similar").isEmpty)
  }
}
