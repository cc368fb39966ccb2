import Support
import Testing

@Suite("review.release", .temporaryDirectory)
struct ReviewReleaseTests {
  @Test("a released claim is free for others")
  func frees() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.take", ["claim": claim], by: "bob")
    let released = try desk.call("review.release", ["claim": claim], by: "bob")
    #expect(try released.at("claim.status") == "submitted")
    #expect(try released.at("claim")["assignee"] == nil)
    #expect(try desk.call("review.take", ["claim": claim], by: "ann").at("claim.version") == 4)
  }

  @Test("only the holder can release a claim")
  func holderOnly() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    #expect(try desk.refusal(of: "review.release", ["claim": claim])?.kind == "conflict")
    try desk.call("review.take", ["claim": claim], by: "bob")
    let refusal = try desk.refusal(of: "review.release", ["claim": claim], by: "ann")
    #expect(refusal?.kind == "conflict")
    #expect(try desk.call("claim.get", ["claim": claim]).at("claim.assignee") == "bob")
  }
}
