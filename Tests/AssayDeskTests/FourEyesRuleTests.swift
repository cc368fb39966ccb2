import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Four eyes, policy and roles")
struct FourEyesRuleTests {
  /// C1, submitted by Ann, at a desk that asks for four eyes.
  private func desk() throws -> Desk {
    let desk = Desk()
    try desk.setPolicy { $0.needsFourEyes = true }
    try desk.submit("one")
    return desk
  }

  private func propose(_ desk: Desk, by author: Author, overrides: Bool = false) throws {
    try desk.call(.by(author).with { $0.reason = "nobody can know" }) {
      (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .unverifiable, label: "Open", overrides: overrides)
    }
  }

  @Test("a verdict waits for a second user, and records both")
  func approved() throws {
    let desk = try desk()
    try propose(desk, by: .bob)
    let waiting = try desk.claim(1)
    #expect(waiting.status == .proposed && waiting.decision == nil && waiting.assignee == nil)
    #expect(waiting.proposal?.proposer == "bob" && waiting.proposal?.label == "Open")
    desk.nowMs += 5_000
    try desk.call(.by(.cleo)) { (transaction) throws(DeskError) in
      try transaction.approve(1, overrides: false)
    }
    let claim = try desk.claim(1)
    let decision = try #require(claim.decision)
    #expect(claim.status == .decided && claim.proposal == nil)
    #expect(decision.proposer == "bob" && decision.approver == "cleo")
    #expect(decision.rationale == "nobody can know" && decision.label == "Open")
    #expect(decision.atMs == desk.nowMs && decision.seq == desk.headSeq)
  }

  @Test("neither its proposer nor the only submitter of the claim may approve a verdict")
  func refused() throws {
    let desk = try desk()
    try propose(desk, by: .bob)
    for (author, words) in [(Author.bob, "you proposed"), (.ann, "nobody but you submitted")] {
      try desk.expectRefusal(.forbidden, field: "claim", saying: words, .by(author)) {
        (transaction) throws(DeskError) in try transaction.approve(1, overrides: false)
      }
    }
  }

  @Test("a user who has been renamed in between counts as the same user")
  func renamed() throws {
    let desk = try desk()
    try propose(desk, by: .bob)
    for (author, words) in [(Author.bob, "you proposed"), (.ann, "nobody but you submitted")] {
      let renamed = Author(uid: author.uid, name: "late \(author.name)", groups: [], isOwner: true)
      try desk.expectRefusal(.forbidden, field: "claim", saying: words, .by(renamed)) {
        (transaction) throws(DeskError) in try transaction.approve(1, overrides: false)
      }
    }
  }

  @Test("one of several submitters may approve it")
  func severalSubmitters() throws {
    let desk = try desk()
    try desk.call(.by(.cleo)) { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("the same"), attribution: nil)
    }
    try desk.call { (transaction) throws(DeskError) in try transaction.mergeClaim(2, into: 1) }
    try propose(desk, by: .bob)
    try desk.call { (transaction) throws(DeskError) in try transaction.approve(1, overrides: false)
    }
    #expect(try desk.claim(1).decision?.approver == "ann")
  }

  @Test("a rejected verdict goes back to its proposer, with a reason and a new lease")
  func rejected() throws {
    let desk = try desk()
    try propose(desk, by: .bob)
    try desk.expectRefusal(.invalid, field: "reason", .by(.cleo)) {
      (transaction) throws(DeskError) in
      try transaction.reject(1)
    }
    try desk.call(.by(.cleo).with { $0.reason = "ask the ministry first" }) {
      (transaction) throws(DeskError) in try transaction.reject(1)
    }
    let claim = try desk.claim(1)
    #expect(claim.status == .inReview && claim.assignee == "bob" && claim.proposal == nil)
    #expect(claim.leaseUntilMs == desk.nowMs + 30 * 60_000)
    try propose(desk, by: .bob)
    #expect(try desk.claim(1).status == .proposed)
  }

  @Test("the requirements of a verdict are checked again at the approval")
  func needsAgain() throws {
    let desk = try desk()
    try desk.attribute(by: "Axios", .denies)
    try desk.call(.by(.bob).with { $0.reason = "denied" }) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .disputed, label: nil, overrides: false)
    }
    try desk.call(.because("misquoted")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    try desk.expectRefusal(.policyUnmet, field: "verdict", saying: "disputed needs", .by(.cleo)) {
      (transaction) throws(DeskError) in try transaction.approve(1, overrides: false)
    }
    try desk.call(.by(.cleo).with { $0.reason = "the letter says so" }) {
      (transaction) throws(DeskError) in try transaction.approve(1, overrides: true)
    }
    #expect(try desk.claim(1).decision?.override == "the letter says so")
  }

  @Test(
    "the present policy counts: without four eyes, anybody may approve a waiting verdict"
  )
  func switchedOff() throws {
    let desk = try desk()
    try propose(desk, by: .bob)
    try desk.setPolicy { $0.needsFourEyes = false }
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in
      try transaction.approve(1, overrides: false)
    }
    #expect(try desk.claim(1).decision?.approver == "bob")
  }

  @Test("a desk sets its own requirements: fewer, others, or none")
  func needs() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.setPolicy {
      $0.needs = [
        NeedsOfVerdict(.confirmed, anyOf: []),
        NeedsOfVerdict(.outdated, anyOf: [.credibility2, .opposition]),
      ]
      $0.needsRationale = false
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    try desk.expectRefusal(.policyUnmet, field: "verdict", saying: "outdated needs credibility 2") {
      (transaction) throws(DeskError) in
      try transaction.propose(2, verdict: .outdated, label: nil, overrides: false)
    }
    let policy = try desk.now { (snapshot) throws(DeskError) in try snapshot.policy() }
    #expect(policy.needs.alternatives[.disputed] == [.opposition])
    #expect(policy.version == 1)
  }

  @Test(
    "an invalid rule is refused",
    arguments: [
      (PolicyCorrection { $0.leaseMinutes = 0 }, "leaseMinutes"),
      (PolicyCorrection { $0.leaseMinutes = 10_081 }, "leaseMinutes"),
      (PolicyCorrection { $0.timeZone = "Europe/Berlni" }, "timeZone"),
      (PolicyCorrection { $0.defaultRole = .editor }, "defaultRole"),
    ]
  )
  func refusedRule(edit: PolicyCorrection, field: String) throws {
    let desk = Desk()
    try desk.expectRefusal(.invalid, field: field) { (transaction) throws(DeskError) in
      try transaction.setPolicy(edit)
    }
  }

  @Test(
    "a policy or role that would not change is refused, with the name of the rule",
    arguments: [
      (PolicyCorrection { _ in }, "fourEyes"),
      (PolicyCorrection { $0.needsFourEyes = false }, "fourEyes"),
      (PolicyCorrection { $0.leaseMinutes = 30 }, "leaseMinutes"),
      (PolicyCorrection { $0.timeZone = "UTC" }, "timeZone"),
      (PolicyCorrection { $0.needs = [NeedsOfVerdict(.disputed, anyOf: [.opposition])] }, "needs"),
    ]
  )
  func unchangedRule(edit: PolicyCorrection, field: String) throws {
    let desk = Desk()
    try desk.expectRefusal(.conflict, field: field, saying: "nothing of the policy would change") {
      (transaction) throws(DeskError) in try transaction.setPolicy(edit)
    }
  }

  @Test("a user's own grant decides, otherwise the greatest of the groups', otherwise the default")
  func roles() throws {
    let desk = Desk()
    let mira = Author(uid: 501, name: "mira", groups: [7, 8], isOwner: false)
    func role() throws -> Role {
      try desk.now { (snapshot) throws(DeskError) in try snapshot.role(of: mira) }
    }
    func grant(_ role: Role, _ subject: Grant.Subject) throws {
      try desk.call { (transaction) throws(DeskError) in
        try transaction.grant(role, to: subject, named: "x")
      }
    }
    #expect(try role() == .none)
    try desk.setPolicy { $0.defaultRole = .reader }
    #expect(try role() == .reader)
    try grant(.contributor, .group(gid: 7))
    try grant(.reviewer, .group(gid: 8))
    #expect(try role() == .reviewer)
    try grant(.none, .user(uid: 501))
    #expect(try role() == .none)
    try desk.call { (transaction) throws(DeskError) in
      try transaction.revoke(from: .user(uid: 501), named: "x")
    }
    #expect(try role() == .reviewer)
    let then = try desk.asOf(1) { (snapshot) throws(DeskError) in try snapshot.role(of: mira) }
    #expect(then == .reviewer)
  }

  @Test("only an editor sets a requirement aside, and the refusal says who can give that role")
  func overrideNeedsEditor() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.call { (transaction) throws(DeskError) in
      try transaction.grant(.reviewer, to: .user(uid: 501), named: "mira")
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.grant(.editor, to: .user(uid: 502), named: "jonas")
    }
    let mira = Author(uid: 501, name: "mira", groups: [], isOwner: false)
    try desk.expectRefusal(
      .forbidden,
      field: nil,
      saying: "jonas can give it",
      .by(mira).with { $0.reason = "x" }
    ) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: true)
    }
  }
}

extension PolicyCorrection {
  fileprivate init(_ change: (inout PolicyCorrection) -> Void) {
    self.init()
    change(&self)
  }
}

extension Desk {
  fileprivate func summary(of claim: ClaimID) throws -> AssessmentSummary {
    try now { (snapshot) throws(DeskError) in try snapshot.summary(of: claim) }
  }
}
