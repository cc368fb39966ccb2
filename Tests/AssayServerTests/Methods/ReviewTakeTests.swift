import Support
import Testing

@Suite("review.take", .temporaryDirectory)
struct ReviewTakeTests {
  @Test("the claim is in review by the user who took it, and still unverified")
  func takes() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    let taken = try desk.call("review.take", ["claim": claim], by: "bob")
    #expect(try taken.at("claim.status") == "in_review")
    #expect(try taken.at("claim.assignee") == "bob")
    #expect(try desk.call("claim.list", ["unverified": true]).list("claims").count == 1)
    #expect(try desk.call("claim.list", ["assignee": "bob"]).list("claims").count == 1)
  }

  @Test("a claim that another user holds cannot be taken, and the refusal names the holder")
  func held() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.take", ["claim": claim], by: "bob")
    let refusal = try desk.refusal(of: "review.take", ["claim": claim], by: "ann")
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.message.contains("bob") == true)
  }

  @Test("a decided claim whose evidence has not changed cannot be taken")
  func decided() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.propose", ["claim": claim, "verdict": "unverifiable", "reason": "none"])
    #expect(try desk.refusal(of: "review.take", ["claim": claim])?.kind == "conflict")
  }
}
