import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

/// Invariants of review after every act of several reviewers while the clock moves.
///
/// Histories of 300 acts; the long form has 200 of them.
@Suite("Random histories of review", .temporaryDirectory)
struct ReviewInvariantTests {
  static let seeds = (0..<UInt64(Effort.steps(8, long: 200))).map { 700 + $0 }

  @Test("keep every rule of review", arguments: seeds)
  func invariants(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    var history = RandomHistory(seed: seed, desk: desk, .review)
    var decisions = 0
    for step in 1...300 {
      let place: Comment = "seed \(seed), act \(step)"
      let nowMs = desk.nowMs
      let (call, recorded) = try history.act()
      if let recorded, !call.request.isDryRun, recorded.seq == desk.writer.headSeq {
        decisions += try checkTransitions(recorded, call, desk, nowMs, place)
      }
      try checkStaleness(desk, isThorough: step.isMultiple(of: 10), place)
      history.moveClock()
      try history.catchUpPerhaps()
    }
    #expect(history.accepted > 30 && history.refused > 20, "seed \(seed)")
    #expect(decisions > 0, "seed \(seed)")
    #expect(
      try desk.verify().problems == [],
      "seed \(seed): the tables are not what the events make them"
    )
  }

  /// Checks the claims that an event changed; returns how many it decided.
  private func checkTransitions(
    _ recorded: Recorded,
    _ call: RandomCall,
    _ desk: Desk,
    _ nowMs: Int64,
    _ place: Comment
  ) throws -> Int {
    var decisions = 0
    try desk.asOf(recorded.seq) { (snapshot) throws(DeskError) in
      let moment = try snapshot.momentMs()
      let before = ReadSnapshot(snapshot.store, asOf: recorded.seq - 1, instantMs: moment)
      for new in recorded.claims {
        guard let old = try before.claim(new.id) else { continue }
        checkHolder(old, new, call, moment, place)
        guard let decision = new.decision, decision != old.decision else { continue }
        // An unmerged claim keeps its verdict; it has none, because decided claims cannot be merged.
        decisions += 1
        try checkDecision(decision, of: new, before, snapshot, place)
      }
    }
    return decisions
  }

  /// Checks that nobody takes a claim that another user holds, except by an act that does so on purpose.
  private func checkHolder(
    _ old: Claim,
    _ new: Claim,
    _ call: RandomCall,
    _ moment: Int64,
    _ place: Comment
  ) {
    #expect((new.status == .inReview) == (new.assignee != nil), "\(place), \(new.id)")
    #expect((new.status == .proposed) == (new.proposal != nil), "\(place), \(new.id)")
    #expect((new.status == .decided) == (new.decision != nil), "\(place), \(new.id)")
    if let until = new.leaseUntilMs { #expect(until > moment, "\(place), \(new.id)") }
    guard let holder = old.assignee, holder != call.request.author.name, new.assignee != holder
    else {
      return
    }
    switch call.act {
    case .assign, .withdrawClaim, .mergeClaim: break
    default: Issue.record("\(place): \(call.act) took \(new.id) from \(holder)")
    }
  }

  /// Checks that the decision met the policy of its time or has an override, and with four eyes had two users.
  private func checkDecision(
    _ decision: Decision,
    of claim: Claim,
    _ before: ReadSnapshot,
    _ snapshot: ReadSnapshot,
    _ place: Comment
  ) throws(DeskError) {
    let policy = try snapshot.policy()
    let assessment = try snapshot.everything().assess(claim.id)
    let unmet = policy.needs.unmet(
      decision.verdict,
      assessment: assessment,
      rationale: decision.rationale
    )
    #expect(unmet == nil || decision.override != nil, "\(place), \(claim.id): \(unmet ?? "")")
    #expect(decision.finding == assessment.finding, "\(place), \(claim.id)")
    #expect(decision.seq == snapshot.seq, "\(place), \(claim.id)")
    guard policy.needsFourEyes else { return }
    #expect(decision.approver != nil && decision.approver != decision.proposer, "\(place)")
    var submitters: Set<String> = []
    for member in try before.members(of: claim.id) {
      if let submitter = try before.claim(member)?.submitter { submitters.insert(submitter) }
    }
    #expect(submitters != [decision.approver], "\(place), \(claim.id)")
  }

  /// Checks that verdicts are stale exactly when they should be, and that lists agree.
  private func checkStaleness(_ desk: Desk, isThorough: Bool, _ place: Comment) throws {
    try desk.now { (snapshot) throws(DeskError) in
      var stale: Set<ClaimID> = []
      for claim in try snapshot.allClaims() where claim.status == .decided {
        let staleness = try snapshot.staleness(of: claim)
        if staleness?.isStale == true { stale.insert(claim.id) }
        guard isThorough else { continue }
        #expect(staleness == (try snapshot.freshStaleness(of: claim)), "\(place), \(claim.id)")
        let reasons = try snapshot.staleReasons(of: claim)
        #expect(
          reasons.isEmpty == (staleness?.isStale == false),
          "\(place), \(claim.id): \(reasons)"
        )
      }
      let listed = try snapshot.page([.stale(true)], order: .newest, after: nil, count: 500)
      #expect(Set(listed.map(\.claim.id)) == stale, place)
    }
  }
}
