import Support
import Testing

/// Verdicts that take two people, each a real user with a process of their own; only root can start these.
@Suite("Four eyes at a desk", .temporaryDirectory, .needsRoot)
struct DeskFourEyesTests {
  private static let ann = DeskUser(61_041)
  private static let bob = DeskUser(61_042)
  private static let cat = DeskUser(61_043)

  @Test("one user proposes and another approves, and neither can do both")
  func twoUsers() throws {
    let desk = try fourEyed()
    let (ann, bob) = (try desk.connect(as: Self.ann), try desk.connect(as: Self.bob))
    _ = try ann.call("claim.submit", ["text": "Something is so"])
    let proposed = try ann.call("review.propose", Self.propose)
    #expect(try proposed.at("claim.status") == "proposed")
    #expect(try proposed.at("claim.proposal.proposer") == .string(Self.ann.name))
    let refusal = try #require(throws: RPCFailure.self) {
      try ann.call("review.approve", ["claim": "C1"])
    }
    #expect(refusal.kind == "forbidden" && refusal.message.contains("you proposed this verdict"))
    let decided = try bob.call("review.approve", ["claim": "C1"]).at("claim")
    #expect(try decided.at("status") == "decided" && decided.at("verdict") == "unverifiable")
    #expect(try decided.at("decision.proposer") == .string(Self.ann.name))
    #expect(try decided.at("decision.approver") == .string(Self.bob.name))
    let events = try bob.call("event.list", ["newest": true, "limit": 3]).list("events")
    #expect(
      try events.map { try $0.text("actor") }
        == [Self.bob.name, Self.ann.name, Self.ann.name]
    )
  }

  @Test("the only submitter of the claim cannot approve either, but a third user can")
  func onlySubmitter() throws {
    let desk = try fourEyed()
    let (ann, bob) = (try desk.connect(as: Self.ann), try desk.connect(as: Self.bob))
    _ = try bob.call("claim.submit", ["text": "Something is so"])
    _ = try ann.call("review.propose", Self.propose)
    let refusal = try #require(throws: RPCFailure.self) {
      try bob.call("review.approve", ["claim": "C1"])
    }
    #expect(refusal.kind == "forbidden")
    #expect(refusal.message.contains("nobody but you submitted this claim"))
    #expect(throws: RPCFailure.self) { try ann.call("review.approve", ["claim": "C1"]) }
    let decided = try desk.connect(as: Self.cat).call("review.approve", ["claim": "C1"])
    #expect(try decided.at("claim.decision.approver") == .string(Self.cat.name))
  }

  @Test("after another user's claim is merged into it, the claim's submitter may approve")
  func merged() throws {
    let desk = try fourEyed()
    let (ann, bob) = (try desk.connect(as: Self.ann), try desk.connect(as: Self.bob))
    _ = try bob.call("claim.submit", ["text": "Something is so"])
    _ = try ann.call("claim.submit", ["text": "The same in other words"])
    _ = try desk.connect().call("claim.merge", ["claim": "C2", "into": "C1"])
    _ = try ann.call("review.propose", Self.propose)
    _ = try bob.call("review.approve", ["claim": "C1"])
  }

  @Test("a rejected claim goes back to its proposer, and nobody else can take it")
  func rejected() throws {
    let desk = try fourEyed()
    let (ann, bob) = (try desk.connect(as: Self.ann), try desk.connect(as: Self.bob))
    _ = try ann.call("claim.submit", ["text": "Something is so"])
    _ = try ann.call("review.propose", Self.propose)
    let rejected = try bob.call("review.reject", ["claim": "C1", "reason": "Axios says so"])
    #expect(try rejected.at("claim.assignee") == .string(Self.ann.name))
    let refusal = try #require(throws: RPCFailure.self) {
      try bob.call("review.take", ["claim": "C1"])
    }
    #expect(refusal.kind == "conflict" && refusal.message.contains(Self.ann.name))
    _ = try ann.call("review.propose", Self.propose)
  }

  private static let propose: JSONValue = [
    "claim": "C1", "verdict": "unverifiable", "reason": "nobody says so",
  ]

  /// A desk that asks for four eyes and where everybody reviews.
  private func fourEyed() throws -> DeskServer {
    let desk = try DeskServer()
    _ = try desk.connect().call("policy.set", ["fourEyes": true, "defaultRole": "reviewer"])
    return desk
  }
}
