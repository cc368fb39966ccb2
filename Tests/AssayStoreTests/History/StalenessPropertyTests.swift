import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Verdicts in random histories", .temporaryDirectory)
struct StalenessPropertyTests {
  @Test(
    "no word of a newcomer without a rating, or with a stake, makes a verdict stale",
    arguments: HistorySeeds.from(1_000, count: 4)
  )
  func newcomers(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    try desk.setPolicy { $0.needsRationale = false }
    var history = RandomHistory(seed: seed, desk: desk, .review)
    for _ in 1...Effort.steps(180, long: 250) { try history.step() }
    let standing = try verdicts(desk, stale: false)
    #expect(!standing.isEmpty, "seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let claims = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.allClaims().filter { $0.status != .withdrawn && $0.mergedInto == nil }.map(\.id)
    }
    let reports = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.store.attributions.page(.ascending, beyond: 0, count: .max, asOf: nil)
        .filter(\.isLive).map(\.id)
    }
    for number in 1...25 {
      let (name, hasStake) = ("Newcomer \(number)", random.percent(50))
      try desk.addSource(
        SourceDraft(name, random.pick([.person, .outlet, .account])) {
          $0.reliability = hasStake ? .a : random.pick([.unrated, .d, .e])
        }
      )
      var draft = AttributionDraft(by: name, random.pick(Stance.allCases))
      draft.isInterested = hasStake
      draft.basis = random.pick([.firsthand, .unknown])
      if random.percent(40), !reports.isEmpty {
        draft.basis = .cites
        draft.cites = [.attribution(random.pick(reports))]
      }
      draft.at = random.percent(50) ? "2025-11-0\(Int.random(in: 1...9, using: &random))" : nil
      let claim = random.pick(claims)
      try desk.call { [draft] (transaction) throws(DeskError) in
        try transaction.attribute(claim, draft)
      }
      let stale = try verdicts(desk, stale: true)
      #expect(stale.isDisjoint(with: standing), "seed \(seed), \(name) on \(claim)")
    }
    #expect(try desk.verify().problems == [], "seed \(seed)")
  }

  /// The decided claims whose verdicts are stale, or are not.
  private func verdicts(_ desk: Desk, stale: Bool) throws -> Set<ClaimID> {
    try desk.now { (snapshot) throws(DeskError) in
      var found: Set<ClaimID> = []
      for claim in try snapshot.allClaims()
      where try snapshot.staleness(of: claim)?.isStale == stale {
        found.insert(claim.id)
      }
      return found
    }
  }
}
