import Support
import Testing

@Suite("evidence.get", .temporaryDirectory)
struct EvidenceGetTests {
  @Test("the content is sent if it is stored and requested", arguments: 0...5)
  func content(length: Int) throws {
    let desk = try Desk()
    _ = try desk.claim()
    let texts = ["", "YQ==", "YWI=", "YWJj", "YWJjZA==", "+/+/"]
    let text = JSONValue.string(length == 0 ? "AA==" : texts[length])
    try desk.call("evidence.add", ["claim": "C1", "snapshot": text])
    #expect(try desk.call("evidence.get", ["evidence": "E1"])["content"] == nil)
    #expect(
      try desk.call("evidence.get", ["evidence": "e1", "content": true]).at("content") == text
    )
  }

  @Test("evidence without a snapshot has no content to send")
  func none() throws {
    let desk = try Desk()
    _ = try desk.claim()
    try desk.call("evidence.add", ["claim": "C1", "url": "https://a.example/"])
    let found = try desk.call("evidence.get", ["evidence": "E1", "content": true])
    #expect(try found.at("evidence.url") == "https://a.example/" && found["content"] == nil)
    #expect(try desk.refusal(of: "evidence.get", ["evidence": "E2"])?.kind == "not_found")
  }
}
