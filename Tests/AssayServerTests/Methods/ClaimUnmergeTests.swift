import Support
import Testing

@Suite("claim.unmerge", .temporaryDirectory)
struct ClaimUnmergeTests {
  @Test("the claim is restored as before, and later additions stay with the other claim")
  func unmerges() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim("It is so"), "Axios")
    _ = try desk.claim("So it is")
    try desk.call("review.take", ["claim": "C1"])
    try desk.call("claim.merge", ["claim": "C1", "into": "C2"])
    try desk.firsthand("C1", "Reuters")
    let unmerged = try desk.call("claim.unmerge", ["claim": "C1"])
    #expect(try unmerged.at("merged.status") == "in_review")
    #expect(try unmerged.at("merged.assessment.independent") == 1)
    #expect(try unmerged.at("claim.id") == "C2")
    #expect(try unmerged.at("claim.assessment.independent") == 1)
  }

  @Test("unmerging a claim that is not merged is refused")
  func refuses() throws {
    let desk = try Desk()
    _ = try desk.claim()
    #expect(try desk.refusal(of: "claim.unmerge", ["claim": "C1"])?.kind == "conflict")
    #expect(try desk.refusal(of: "claim.unmerge", ["claim": "C2"])?.kind == "not_found")
  }
}
