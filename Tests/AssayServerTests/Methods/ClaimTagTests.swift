import Support
import Testing

@Suite("claim.tag", .temporaryDirectory)
struct ClaimTagTests {
  @Test("tags can be added and removed, and lists reflect it")
  func tags() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "It is so", "tags": ["to-sort"]])
    let tagged = try desk.call(
      "claim.tag",
      ["claim": "C1", "add": ["gulf", "to-keep"], "remove": ["to-sort"]]
    )
    #expect(try tagged.at("claim.tags") == ["gulf", "to-keep"])
    #expect(try desk.call("claim.list", ["tag": "to-sort"]).list("claims").isEmpty)
    #expect(try desk.call("claim.list", ["tag": "gulf"]).list("claims").count == 1)
    #expect(try desk.call("claim.list", ["tag": "to-sort", "asOf": 1]).list("claims").count == 1)
  }

  @Test("removing a missing tag is refused with the tags that the claim has")
  func refuses() throws {
    let desk = try Desk()
    try desk.call("claim.submit", ["text": "It is so", "tags": ["gulf"]])
    let refusal = try desk.refusal(of: "claim.tag", ["claim": "C1", "remove": ["golf"]])
    #expect(refusal?.field == "remove[0]" && refusal?.hint?.contains("gulf") == true)
  }
}
