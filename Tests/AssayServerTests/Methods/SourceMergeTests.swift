import Support
import Testing

@Suite("source.merge", .temporaryDirectory)
struct SourceMergeTests {
  @Test("attributions of a merged source are shown as those of the other")
  func merges() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    try desk.firsthand(claim, "Axois")
    #expect(try desk.summary(claim).at("independent") == 2)
    let merged = try desk.call("source.merge", ["source": "Axois", "into": "Axios"])
    #expect(try merged.at("source.id") == "S1")
    #expect(try merged.at("merged.mergedInto") == "S1")
    #expect(try desk.summary(claim).at("independent") == 1)
    let shown = try desk.call("claim.get", ["claim": claim]).list("attributions")
    #expect(try shown.map { try $0.text("sourceName") } == ["Axios", "Axios"])
    #expect(try desk.call("source.get", ["source": "S2"]).at("group") == "S1")
    #expect(try desk.call("claim.list", ["source": "axois"]).list("claims").count == 1)
  }

  @Test("as of before the merge there are two sources")
  func past() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    try desk.firsthand(claim, "Axois")
    let before = desk.head
    try desk.call("source.merge", ["source": "S2", "into": "S1"])
    let then = try desk.call("claim.assess", ["claim": claim, "asOf": .integer(before)])
    #expect(try then.at("independent") == 2)
  }

  @Test("a source cannot be merged into itself")
  func itself() throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    let refusal = try desk.refusal(of: "source.merge", ["source": "Axios", "into": "S1"])
    #expect(refusal?.field == "into" && refusal?.kind == "invalid")
  }
}
