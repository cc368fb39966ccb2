import Support
import Testing

@Suite("claim.submitMany", .temporaryDirectory)
struct ClaimSubmitManyTests {
  static let items: JSONValue = [
    ["text": "One", "attribution": ["source": "Axios"]], ["text": ""],
    ["text": "Two", "attribution": ["source": "Axois"]], ["text": "Three", "colour": "red"], 7,
    ["text": "Four", "attribution": ["source": "Axios", "cites": ["A99"]]], ["text": "Five"],
  ]

  @Test("good items are submitted in order, and each bad item is refused separately")
  func mixed() throws {
    let desk = try Desk()
    let many = try desk.call("claim.submitMany", ["claims": Self.items])
    #expect(try many.at("submitted") == 3 && many.at("refused") == 4)
    let results = try many.list("results")
    #expect(results.map { $0["claim"]?["id"] } == ["C1", nil, "C2", nil, nil, nil, "C3"])
    #expect(
      results.map { $0["error"]?["data"]?["field"] } == [
        nil, "claims[1].text", nil, "claims[3].colour", "claims[4]",
        "claims[5].attribution.cites[0]", nil,
      ]
    )
    #expect(try desk.head == 3 && many.at("seq") == 3)
    #expect(try results[2].at("sources.0.like.0.name") == "Axios")
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("each item has the same effect as a separate call")
  func sameAsAlone() throws {
    let one = try Desk(in: TemporaryDirectory.subdirectory("one"))
    let other = try Desk(in: TemporaryDirectory.subdirectory("other"))
    let items = try #require(Self.items.array)
    let results = try one.call("claim.submitMany", ["claims": Self.items]).list("results")
    for (item, result) in zip(items, results) {
      guard case .object = item else { continue }
      do {
        let alone = try other.call("claim.submit", item)
        #expect(try result.at("claim").withoutTimes == alone.at("claim").withoutTimes)
        #expect(try result.at("attributions") == alone.at("attributions"))
      } catch let failure as RPCFailure {
        #expect(try result.at("error.code") == .integer(failure.code))
        #expect(
          try result.at("error.message").string?.contains("params") == true
            || result.at("error.message") == .string(failure.message)
        )
      }
    }
    #expect(one.head == other.head)
  }

  @Test("a repeat, also after a restart, gives the same results and submits nothing")
  func repeats() throws {
    let parameters: JSONValue = ["claims": Self.items, "requestKey": "k"]
    let first = try session(parameters)
    let desk = try Desk()
    #expect(try desk.reply(to: "claim.submitMany", parameters) == first)
    #expect(desk.head == 4)
  }

  @Test("a repeat does not submit an item that was refused at first, even if it could now")
  func refusedStaysRefused() throws {
    let desk = try Desk()
    let parameters: JSONValue = [
      "claims": [["text": "One"], ["text": "Two", "attribution": ["source": "S1"]]],
      "requestKey": "k",
    ]
    #expect(try desk.call("claim.submitMany", parameters).at("refused") == 1)
    try desk.call("source.add", ["name": "Axios"])
    let again = try desk.call("claim.submitMany", parameters)
    #expect(try again.at("submitted") == 1 && again.at("refused") == 1)
    #expect(try again.at("results.1.error.data.hint") == "submit it again with a new request key")
    #expect(desk.head == 2)
  }

  @Test(
    "a repeat reports a redacted item as submitted and redacted, and has the first seq",
    arguments: [[1], [2], [3], [1, 2], [1, 2, 3]] as [[Int64]]
  )
  func repeatsRedacted(_ seqs: [Int64]) throws {
    let desk = try Desk()
    let parameters: JSONValue = ["claims": Self.items, "requestKey": "k"]
    let first = try desk.call("claim.submitMany", parameters)
    try desk.call("claim.submit", ["text": "another", "requestKey": "other"])
    for seq in seqs {
      try desk.call("event.redact", ["event": .integer(seq), "reason": "order of the court"])
    }
    let head = desk.head
    let again = try desk.call("claim.submitMany", parameters)
    #expect(desk.head == head)
    for member in ["seq", "submitted", "refused"] {
      #expect(try again.at(member) == first.at(member), "\(member)")
    }
    var seq: Int64 = 0
    for (was, now) in zip(try first.list("results"), try again.list("results")) {
      guard was["claim"] != nil else {
        #expect(now == was)
        continue
      }
      seq += 1
      #expect(try now.at("claim.id") == was.at("claim.id"))
      if seqs.contains(seq) {
        #expect(try now.text("claim.text").hasPrefix("[redacted"))
        #expect(try now.at("redacted.reason") == "order of the court")
      } else {
        #expect(try now.at("claim") == was.at("claim") && now["redacted"] == nil)
      }
    }
  }

  @Test("a key is bound to its parameters as long as one item is not redacted")
  func otherParameters() throws {
    let desk = try Desk()
    let claims: JSONValue = [["text": "One"], ["text": "Two"]]
    try desk.call("claim.submitMany", ["claims": claims, "requestKey": "k"])
    try desk.call("event.redact", ["event": 1, "reason": "order of the court"])
    let other: JSONValue = ["claims": [["text": "One"], ["text": "2"]], "requestKey": "k"]
    let refusal = try desk.refusal(of: "claim.submitMany", other)
    #expect(refusal?.kind == "request_key_reused")
  }

  @Test("a key can be used again if all items were refused")
  func freeKey() throws {
    let desk = try Desk()
    try desk.call("claim.submitMany", ["claims": [["text": ""]], "requestKey": "k"])
    #expect(desk.head == 0)
    try desk.call("claim.submitMany", ["claims": [["text": "One"]], "requestKey": "k"])
    #expect(desk.head == 1)
  }

  @Test(
    "a call takes 1 to 1,000 claims",
    arguments: [(0, true), (1, false), (1_000, false), (1_001, true)]
  )
  func counts(_ count: Int, _ isRefused: Bool) throws {
    let desk = try Desk()
    let claims = (0..<count).map { JSONValue.object(["text": .string("claim \($0)")]) }
    let refusal = try desk.refusal(of: "claim.submitMany", ["claims": .array(claims)])
    #expect((refusal != nil) == isRefused)
    #expect(refusal?.field == (isRefused ? "claims" : nil))
    #expect(desk.head == (isRefused ? 0 : Int64(count)))
  }

  @Test("items that do not fit into the reply are refused, and the others are submitted")
  func fullReply() throws {
    let desk = try Desk()
    let quote = JSONValue.string(String(repeating: "Ж", count: 4_000))
    let claim: JSONValue = [
      "text": quote, "attribution": ["source": "Axios", "quote": quote, "quoteTranslation": quote],
    ]
    let many = try desk.call(
      "claim.submitMany",
      ["claims": .array(Array(repeating: claim, count: 1_000))]
    )
    let refused = try #require(try many.at("refused").integer)
    #expect(refused > 0 && refused < 500)
    #expect(try many.list("results").last?.at("error.code") == 1006)
    #expect(desk.head == 1_000 - refused)
  }

  /// The reply in a session that then ended.
  private func session(_ parameters: JSONValue) throws -> [UInt8] {
    let desk = try Desk()
    let reply = try desk.reply(to: "claim.submitMany", parameters)
    try desk.call("claim.submit", ["text": "another"])
    return reply
  }
}
