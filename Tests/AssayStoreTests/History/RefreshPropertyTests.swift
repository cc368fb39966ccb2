import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Posix
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

/// Random histories of review with many changes of the time zone, whose refreshes run late, partly or at once, and whose
/// contents are removed while refreshes are still to come: what is derived follows from the events alone.
@Suite("Random histories with late refreshes", .temporaryDirectory)
struct RefreshPropertyTests {
  static let seeds = HistorySeeds.from(1_300, count: 12)

  /// What readers are told that does not depend on whether a refresh has run.
  private struct Told: Equatable {
    var queue: [ListedClaim] = []
    var stalenessRows: [ClaimID: VerdictStaleness] = [:]
    /// The events of each claim's history, and what they changed.
    var histories: [ClaimID: [String]] = [:]
  }

  @Test("make the same tables and answers whenever a refresh runs", arguments: seeds)
  func interleavings(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: [0, 0, 1, 3][Int(seed % 4)])
    // From seeds alone, whose affected claims are found later, to none.
    desk.writer.store.lookupLimit = [0, 2, 300][Int(seed % 3)]
    var history = RandomHistory(seed: seed, desk: desk, .days)
    var random = SeededGenerator(seed: seed)
    // From no refresh before the end to one after nearly every group.
    let refreshPercent = random.pick([0, 3, 15, 80])
    for step in 1...Effort.steps(150, long: 300) {
      try history.makeGroup()
      if random.percent(refreshPercent) {
        if random.percent(50) {
          _ = try desk.writer.catchUp(count: Int.random(in: 1...9, using: &random))
        } else {
          try refreshBeside(&history, &random, desk)
        }
      }
      if random.percent(3) { try redactOne(upTo: desk.headSeq, &random, desk) }
      guard step.isMultiple(of: 30) else { continue }
      #expect(try desk.verify().problems == [], "seed \(seed), step \(step)")
    }
    let told = try told(by: desk)
    try desk.catchUp()
    let refreshed = try self.told(by: desk)
    #expect(told.queue == refreshed.queue, "seed \(seed)")
    #expect(told.stalenessRows == refreshed.stalenessRows, "seed \(seed)")
    #expect(told.histories == refreshed.histories, "seed \(seed)")
    #expect(try desk.verify().problems == [], "seed \(seed)")
    try expectComputed(desk, &random, "seed \(seed)")
    try expectRebuilt(desk, "seed \(seed)")
    let zones = try TableDump(path: desk.store.path).rows(of: "policy_was").count
    #expect(zones > 2, "seed \(seed)")
  }

  /// Refreshes as the server does: a reader finds out what to record, and the writer records it in parts, while calls go
  /// on.
  private func refreshBeside(
    _ history: inout RandomHistory,
    _ random: inout SeededGenerator,
    _ desk: Desk
  ) throws {
    var left = random.pick([1, 2, 9])
    let step = try desk.reader.refreshStep {
      left -= 1
      return left <= 0
    }
    for part in step?.parts ?? [] {
      if random.percent(30) { try history.makeGroup() }
      try desk.writer.record(part)
    }
  }

  /// Removes the contents of an event, unless it is one of those whose contents stay.
  private func redactOne(
    upTo last: Int64,
    _ random: inout SeededGenerator,
    _ desk: Desk
  ) throws {
    guard last > 0 else { return }
    let seq = Int64.random(in: 1...last, using: &random)
    _ = try desk.refusal(of: .because("court order")) { (transaction) throws(DeskError) in
      try transaction.redact(seq)
    }
  }

  private func told(by desk: Desk) throws -> Told {
    try desk.now { (snapshot) throws(DeskError) in
      var told = Told()
      told.queue = try snapshot.page(
        [],
        order: .queue(nowMs: desk.nowMs),
        after: nil,
        count: 500
      )
      for claim in try snapshot.allClaims() {
        told.stalenessRows[claim.id] = try snapshot.staleness(of: claim)
        told.histories[claim.id] = try desk.reader.history(
          of: claim.id,
          in: snapshot,
          before: .max,
          count: 500
        ).map { "#\($0.event.header.seq) \($0.changes) \($0.effects)" }
      }
      return told
    }
  }

  /// What is stored is what is computed afresh, now and as of some events.
  private func expectComputed(
    _ desk: Desk,
    _ random: inout SeededGenerator,
    _ what: String
  ) throws {
    for seq in [desk.headSeq]
      + (1...20).map({ _ in Int64.random(in: 1...desk.headSeq, using: &random) })
    {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        for claim in try snapshot.allClaims() {
          let assessment = try snapshot.attributionGraph(for: claim.id).assess(claim.id)
          let kept = try snapshot.keptSummary(of: claim.id)
          #expect(kept == assessment.summary, "\(what), \(claim.id) as of \(seq)")
          guard claim.status == .decided, let decision = claim.decision else { continue }
          let staleness = try snapshot.staleness(of: claim, on: decision, assessed: assessment)
          let keptStaleness = try snapshot.keptStaleness(of: claim.id)
          #expect(keptStaleness == staleness, "\(what), \(claim.id) as of \(seq)")
        }
      }
    }
  }

  private func expectRebuilt(_ desk: Desk, _ what: String) throws {
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: desk.store.path, into: again, nowMs: desk.nowMs) { _, _ in }
    let live = try TableDump(path: desk.store.path)
    let built = try TableDump(path: again + "/assay.db")
    for table in TableDump.rebuilt + ["refresh", "refresh_seed"] {
      let (was, became) = (try live.rows(of: table), try built.rows(of: table))
      let difference = Set(was).symmetricDifference(became).sorted().first
      #expect(difference == nil, "\(what), \(table)")
    }
  }
}
