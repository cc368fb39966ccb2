import Support
import Testing

@Suite("source.unmerge", .temporaryDirectory)
struct SourceUnmergeTests {
  @Test("the source's attributions are its own again")
  func unmerges() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Axios")
    try desk.firsthand(claim, "Axois")
    try desk.call("source.merge", ["source": "S2", "into": "S1"])
    let unmerged = try desk.call("source.unmerge", ["source": "Axois"])
    #expect(try unmerged.at("source")["mergedInto"] == nil)
    #expect(try desk.summary(claim).at("independent") == 2)
  }

  @Test("unmerging a source that is not merged is refused")
  func refuses() throws {
    let desk = try Desk()
    try desk.ratedSource("Axios")
    let refusal = try desk.refusal(of: "source.unmerge", ["source": "Axios"])
    #expect(refusal?.kind == "conflict" && refusal?.field == "source")
  }
}
