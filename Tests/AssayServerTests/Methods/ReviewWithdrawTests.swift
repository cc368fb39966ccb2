import Support
import Testing

@Suite("review.withdraw", .temporaryDirectory)
struct ReviewWithdrawTests {
  @Test("the claim leaves the queue and every list of open claims, and its records stay")
  func withdraws() throws {
    let desk = try Desk()
    try desk.makeSample()
    let gone = try desk.call("review.withdraw", ["claim": "C1", "reason": "it is an opinion"])
    #expect(try gone.at("claim.status") == "withdrawn")
    let open = try desk.call("claim.list", ["unverified": true]).list("claims")
    #expect(try !open.contains { try $0.text("id") == "C1" })
    #expect(try desk.call("claim.get", ["claim": "C1"]).list("attributions").count == 2)
    #expect(try desk.call("claim.list", ["status": ["withdrawn"]]).list("claims").count == 1)
  }

  @Test("a withdrawn claim takes no more attributions, and cannot be taken, reopened or withdrawn")
  func closed() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call("review.withdraw", ["claim": claim, "reason": "submitted twice"])
    for method in ["review.take", "review.reopen", "review.withdraw"] {
      let refusal = try desk.refusal(of: method, ["claim": claim, "reason": "so"])
      #expect(refusal?.kind == "conflict", "\(method)")
    }
    let added = try desk.refusal(of: "attribution.add", ["claim": claim, "source": "Axios"])
    #expect(added?.kind == "conflict")
  }
}
