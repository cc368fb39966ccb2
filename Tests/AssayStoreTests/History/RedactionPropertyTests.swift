import AssayDomain
import AssayVocabulary
import DeskSupport
import Posix
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

/// Redacts events of random histories of review, some of them while the history continues: no redaction may change
/// whether a verdict stands.
@Suite("Random histories with contents removed", .temporaryDirectory)
struct RedactionPropertyTests {
  static let seeds = HistorySeeds.from(900, count: 6)

  /// A verdict at a moment.
  private struct Place: Hashable {
    let claim: ClaimID
    let seq: Int64
  }

  /// A verdict whose only report is withdrawn, as most histories have none of these.
  private func makeStaleVerdict(_ desk: Desk) throws {
    try desk.addSource(SourceDraft("Gazette", .outlet) { $0.reliability = .b })
    try desk.submit("The bridge is closed")
    try desk.attribute(1, by: "Gazette") { $0.basis = .firsthand }
    try desk.call(.because("the Gazette was there")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .corroborated, label: nil, overrides: true)
    }
    try desk.call(.because("it was misread")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
  }

  @Test("no verdict's staleness changes at any moment, stored or computed", arguments: seeds)
  func standingsStay(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    try makeStaleVerdict(desk)
    var history = RandomHistory(seed: seed, desk: desk, .review)
    for _ in 1...Effort.steps(120, long: 250) { try history.step() }
    try desk.catchUp()
    let last = desk.writer.headSeq
    var expected = try stalenessRows(at: desk, upTo: last)
    #expect(expected.values.contains { $0.isStale }, "seed \(seed)")
    #expect(expected.values.contains { !$0.isStale }, "seed \(seed)")

    var random = SeededGenerator(seed: seed)
    for seq in Array(1...last).shuffled(using: &random).prefix(Int(last) / 2) {
      try desk.redact(seq)
      guard random.percent(20) else { continue }
      try expectSame(expected, at: desk, upTo: last, "seed \(seed), #\(seq) redacted")
    }
    try expectSame(expected, at: desk, upTo: last, "seed \(seed)")
    try expectSound(desk, "seed \(seed)")

    // Later records rest on redacted ones as on any others.
    let resumed = desk.writer.headSeq
    for _ in 1...30 { try history.step() }
    try desk.catchUp()
    expected = try stalenessRows(at: desk, upTo: desk.writer.headSeq)
    try expectSound(desk, "seed \(seed), gone on")
    for seq in resumed + 1...desk.writer.headSeq where random.percent(50) {
      try desk.redact(seq)
    }
    try expectSame(
      expected,
      at: desk,
      upTo: expected.keys.map(\.seq).max() ?? 0,
      "seed \(seed), twice"
    )
    try expectSound(desk, "seed \(seed), redacted again")
    try expectRebuilt(desk, "seed \(seed)")
  }

  /// The staleness of every verdict at every moment, computed only from the records.
  private func stalenessRows(at desk: Desk, upTo last: Int64) throws -> [Place: VerdictStaleness] {
    var stalenessRows: [Place: VerdictStaleness] = [:]
    for seq in 1...last {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        for claim in try snapshot.allClaims() where claim.status == .decided {
          guard let decision = claim.decision else { continue }
          let staleness = try snapshot.staleness(of: claim, on: decision, assessed: nil)
          stalenessRows[Place(claim: claim.id, seq: seq)] = staleness
          // The reasons must agree, even if they can say less.
          let reasons = try snapshot.staleReasons(of: claim)
          #expect(reasons.isEmpty != staleness.isStale, "#\(seq), \(claim.id): \(reasons)")
        }
      }
    }
    return stalenessRows
  }

  private func expectSame(
    _ expected: [Place: VerdictStaleness],
    at desk: Desk,
    upTo last: Int64,
    _ what: String
  ) throws {
    let found = try stalenessRows(at: desk, upTo: last)
    for place in Set(expected.keys).union(found.keys) where expected[place] != found[place] {
      Issue.record(
        "\(what): \(place) stood as \(String(describing: expected[place])) and stands as \(String(describing: found[place]))"
      )
    }
  }

  private func expectSound(_ desk: Desk, _ what: String) throws {
    #expect(try desk.verify().problems == [], "\(what)")
  }

  private func expectRebuilt(_ desk: Desk, _ what: String) throws {
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: desk.store.path, into: again, nowMs: desk.nowMs) { _, _ in }
    let live = try TableDump(path: desk.store.path)
    let built = try TableDump(path: again + "/assay.db")
    for table in [
      "staleness", "staleness_was", "assessment", "assessment_was", "redaction", "alike",
    ] {
      let (was, became) = (try live.rows(of: table), try built.rows(of: table))
      #expect(was == became, "\(what), \(table)")
      #expect(!was.isEmpty, "\(what), \(table) is not tested")
    }
  }
}
