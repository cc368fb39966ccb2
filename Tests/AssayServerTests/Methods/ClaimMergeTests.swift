import Support
import Testing

@Suite("claim.merge", .temporaryDirectory)
struct ClaimMergeTests {
  @Test("the records on a merged claim count for the other claim, and are shown with it")
  func merges() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim("It is so"), "Axios")
    try desk.firsthand(try desk.claim("So it is"), "Reuters")
    try desk.call("evidence.add", ["claim": "C2", "url": "https://reuters.example/"])
    try desk.call("note.add", ["claim": "C2", "text": "ask again"])
    let merged = try desk.call("claim.merge", ["claim": "C2", "into": "C1"])
    #expect(try merged.at("claim.assessment.independent") == 2)
    #expect(try merged.at("merged.status") == "merged")
    #expect(try merged.at("merged.mergedInto") == "C1")
    let shown = try desk.call("claim.get", ["claim": "C1"])
    #expect(try shown.list("attributions").count == 2)
    #expect(try shown.list("evidence").count == 1 && shown.list("notes").count == 1)
    #expect(try shown.at("merged") == ["C2"])
    #expect(try desk.call("claim.assess", ["claim": "C2"]).at("claim.id") == "C1")
    #expect(try desk.call("claim.list", ["unverified": true]).list("claims").count == 1)
    for sort in ["newest", "credibility", "queue"] {
      for moment in [JSONValue.null, .integer(desk.head)] {
        let listed = try desk.call(
          "claim.list",
          ["unverified": true, "source": "Reuters", "sort": .string(sort), "asOf": moment]
        )
        #expect(try listed.list("claims").map { try $0.text("id") } == ["C1"])
      }
    }
  }

  @Test("several merges in a row lead to the last claim")
  func chains() throws {
    let desk = try Desk()
    for text in ["one", "two", "three"] { try desk.firsthand(try desk.claim(text), text) }
    try desk.call("claim.merge", ["claim": "C1", "into": "C2"])
    try desk.call("claim.merge", ["claim": "C2", "into": "C3"])
    #expect(try desk.summary("C3").at("independent") == 3)
    try desk.call("claim.unmerge", ["claim": "C2"])
    #expect(try desk.summary("C3").at("independent") == 1)
    #expect(try desk.summary("C2").at("independent") == 2)
  }

  @Test("a claim cannot be merged into itself or into a merged claim")
  func refuses() throws {
    let desk = try Desk()
    _ = try (desk.claim("one"), desk.claim("two"), desk.claim("three"))
    let itself = try desk.refusal(of: "claim.merge", ["claim": "C1", "into": "C1"])
    #expect(itself?.field == "into" && itself?.kind == "invalid")
    try desk.call("claim.merge", ["claim": "C1", "into": "C2"])
    let merged = try desk.refusal(of: "claim.merge", ["claim": "C3", "into": "C1"])
    #expect(merged?.kind == "conflict" && merged?.message.contains("use C2") == true)
  }
}
