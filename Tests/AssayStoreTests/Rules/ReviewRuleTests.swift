import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Reviewing", .temporaryDirectory)
struct ReviewRuleTests {
  @Test("the user who takes a claim holds it until it is released")
  func takeAndRelease() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(1) }
    #expect(try desk.claim(1).status == .inReview && desk.claim(1).assignee == "ann")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(1) }
    try desk.call { (transaction) throws(DeskError) in try transaction.release(1) }
    #expect(try desk.claim(1).status == .submitted && desk.claim(1).assignee == nil)
    #expect(try desk.claim(1).version == 4)
  }

  @Test("a claim that another user holds can be neither taken, released nor decided")
  func held() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(1) }
    for act in [Act.take(1), .release(1), .propose(1, .unverifiable, label: nil, overrides: false)]
    {
      try desk.expectRefusal(
        .conflict,
        field: "claim",
        saying: "ann",
        .by(.bob).with { $0.reason = "x" }
      ) { (transaction) throws(DeskError) in try act.perform(transaction) }
    }
    try desk.call { (transaction) throws(DeskError) in try transaction.release(1) }
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in try transaction.take(1) }
    #expect(try desk.claim(1).assignee == "bob")
  }

  @Test("a claim that nobody holds cannot be released")
  func notHeld() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.expectRefusal(.conflict, field: "claim") { (transaction) throws(DeskError) in
      try transaction.release(1)
    }
  }

  @Test("a missing claim cannot be reviewed")
  func unknown() throws {
    let desk = try Desk()
    for act in [
      Act.take(1), .release(1), .propose(1, .confirmed, label: nil, overrides: false),
    ] {
      try desk.expectRefusal(.notFound, field: "claim", saying: "C1") {
        (transaction) throws(DeskError) in try act.perform(transaction)
      }
    }
  }

  @Test("proposing decides a free claim and returns the finding that the verdict rests on")
  func proposing() throws {
    let desk = try Desk()
    try desk.submit("one")
    desk.nowMs = 1_762_111_111_111
    try desk.call(.because(" nobody can know ")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .unverifiable, label: " Not proven ", overrides: false)
    }
    let claim = try desk.claim(1)
    #expect(claim.status == .decided && claim.assignee == nil && claim.version == 2)
    let decision = try #require(claim.decision)
    #expect(decision.verdict == .unverifiable && decision.label == "Not proven")
    #expect(decision.rationale == "nobody can know" && decision.override == nil)
    #expect(decision.proposer == "ann" && decision.approver == nil)
    #expect(
      decision.seq == 2 && decision.atMs == 1_762_111_111_111
        && decision.algorithm == Assessment.algorithmVersion
    )
  }

  @Test("a decided claim can be neither taken, released nor decided again")
  func decided() throws {
    let desk = try Desk()
    try desk.submit("one")
    let propose = Act.propose(1, .outdated, label: nil, overrides: false)
    try desk.call(.because("x")) { (transaction) throws(DeskError) in
      try propose.perform(transaction)
    }
    for act in [Act.take(1), .release(1), propose] {
      try desk.expectRefusal(.conflict, field: "claim", .because("x")) {
        (transaction) throws(DeskError) in try act.perform(transaction)
      }
    }
  }

  @Test("a verdict whose requirement is not met is refused, in words", arguments: Verdict.allCases)
  func unmet(verdict: Verdict) throws {
    let desk = try Desk()
    try desk.call { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("one") { $0.kind = .opinion }, attribution: nil)
    }
    try desk.expectRefusal(.policyUnmet, field: "verdict", saying: "\(verdict.rawValue) needs") {
      (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: verdict, label: nil, overrides: false)
    }
  }

  @Test("with a reason an unmet requirement is set aside, and the decision records that")
  func overridden() throws {
    let desk = try Desk()
    try desk.submit("one", "two")
    try desk.call(.because("the document is on the table")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: true)
    }
    #expect(try desk.claim(1).decision?.override == "the document is on the table")
    try desk.expectRefusal(.invalid, field: "reason") { (transaction) throws(DeskError) in
      try transaction.propose(2, verdict: .confirmed, label: nil, overrides: true)
    }
  }

  @Test("an override that is not needed is not recorded")
  func notOverridden() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios", .denies)
    try desk.call(.because("x")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .disputed, label: nil, overrides: true)
    }
    #expect(try desk.claim(1).decision?.override == nil)
  }

  @Test("a seen firsthand confirmation by a rated source is enough to confirm")
  func confirmed() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("Ministry", .government) { $0.reliability = .b })
    try desk.attribute(by: "Ministry", .confirms) { $0.basis = .firsthand }
    let confirm = Act.propose(1, .confirmed, label: nil, overrides: false)
    try desk.expectRefusal(.invalid, field: "reason", saying: "a verdict needs a reason") {
      (transaction) throws(DeskError) in try confirm.perform(transaction)
    }
    try desk.setPolicy { $0.needsRationale = false }
    try desk.call { (transaction) throws(DeskError) in try confirm.perform(transaction) }
    #expect(try desk.claim(1).decision?.rationale == nil)
  }

  @Test("only an opinion is not checkable, and needs a reason alone")
  func notCheckable() throws {
    let desk = try Desk()
    try desk.submit("one")
    let propose = Act.propose(1, .notCheckable, label: nil, overrides: true)
    try desk.expectRefusal(.invalid, field: "verdict", .because("taste")) {
      (transaction) throws(DeskError) in try propose.perform(transaction)
    }
    try desk.call { (transaction) throws(DeskError) in
      var edit = ClaimCorrection()
      edit.kind = .opinion
      try transaction.editClaim(1, edit)
    }
    try desk.call(.because("taste")) { (transaction) throws(DeskError) in
      try propose.perform(transaction)
    }
    let decided = try desk.claim(1)
    let decision = try #require(decided.decision)
    #expect(decision.verdict == .notCheckable && decision.override == nil)
    try desk.attribute(by: "Axios", .denies)
    let staleness = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.staleness(of: decided)
    }
    #expect(staleness?.isStale == false)
  }

  @Test("the changes since a decision are described")
  func changes() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios", .denies)
    try desk.call(.because("x")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .disputed, label: nil, overrides: false)
    }
    func sentences() throws -> [String] {
      try desk.now { (snapshot) throws(DeskError) in
        guard let decision = try snapshot.claim(1)?.decision else { return ["no decision"] }
        return try snapshot.changes(since: decision, of: 1, snapshot.inputs(of: 1))
      }
    }
    #expect(try sentences() == [])
    try desk.call(.because("misquoted")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    #expect(
      try sentences().first == "A1, Axios, was withdrawn by the desk on 2025-11-01: misquoted"
    )
    #expect(try sentences().count > 1)
  }
}
