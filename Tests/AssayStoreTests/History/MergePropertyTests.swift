import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Merges in random histories", .temporaryDirectory)
struct MergePropertyTests {
  static let seeds = HistorySeeds.from(500, count: 6)

  @Test("merging and unmerging a claim restores the former state exactly", arguments: seeds)
  func claims(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    var history = RandomHistory(seed: seed, desk: desk)
    var merged = 0
    for _ in 1...Effort.steps(25, long: 60) {
      for _ in 1...8 { try history.step() }
      let open = try desk.now { (snapshot) throws(DeskError) in
        try snapshot.allClaims().filter(\.status.isOpen).map(\.id)
      }
      guard let claim = open.first, let survivor = open.last, claim != survivor else { continue }
      let before = try DeskContents(desk)
      guard
        try desk.refusal(
          of: .plain,
          { (transaction) throws(DeskError) in
            try transaction.mergeClaim(claim, into: survivor)
          }
        ) == nil
      else { continue }
      merged += 1
      try expectWhole(desk, "seed \(seed), \(claim) into \(survivor)")
      try desk.call { (transaction) throws(DeskError) in try transaction.unmergeClaim(claim) }
      #expect(try DeskContents(desk) == before, "seed \(seed), \(claim) out of \(survivor)")
    }
    #expect(merged > 2, "seed \(seed)")
  }

  @Test("merging and unmerging a source restores the former state exactly", arguments: seeds)
  func sources(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    var history = RandomHistory(seed: seed, desk: desk)
    var merged = 0
    for round in 1...Effort.steps(25, long: 60) {
      for _ in 1...8 { try history.step() }
      let free = try desk.now { (snapshot) throws(DeskError) in
        try snapshot.sources(after: 0, kind: nil, count: .max).filter { $0.mergedInto == nil }.map(
          \.id
        )
      }
      guard free.count > 1 else { continue }
      let (source, survivor) = (free[round % free.count], free[(round + 1) % free.count])
      let before = try DeskContents(desk)
      guard
        try desk.refusal(
          of: .plain,
          { (transaction) throws(DeskError) in
            try transaction.mergeSource(.id(source), into: .id(survivor))
          }
        ) == nil
      else { continue }
      merged += 1
      try expectWhole(desk, "seed \(seed), \(source) into \(survivor)")
      try desk.call { (transaction) throws(DeskError) in try transaction.unmergeSource(.id(source))
      }
      #expect(try DeskContents(desk) == before, "seed \(seed), \(source) out of \(survivor)")
    }
    #expect(merged > 2, "seed \(seed)")
  }

  /// Checks that every summary equals a fresh assessment of all records while claims are merged.
  private func expectWhole(_ desk: Desk, _ place: Comment) throws {
    try desk.now { (snapshot) throws(DeskError) in
      let everything = try snapshot.everything()
      for claim in try snapshot.allClaims() {
        #expect(
          try snapshot.summary(of: claim.id) == everything.assess(claim.id).summary,
          "\(place), \(claim.id)"
        )
      }
    }
  }
}

/// Everything that can be read from a desk, except the version numbers of claims and sources.
private struct DeskContents: Equatable {
  private var snapshot: Snapshot
  private var names: [SourceID: String] = [:]
  private var assessments: [ClaimID: Assessment] = [:]
  private var material: [ClaimID: [String]] = [:]

  init(_ desk: Desk) throws {
    var snapshot = try desk.now { (snapshot) throws(DeskError) in
      try Snapshot(snapshot, lists: [ListQuestion([], .newest)])
    }
    snapshot.lists = [:]
    for index in snapshot.claims.indices {
      snapshot.claims[index].version = 0
      // A user who unmerges a claim that they hold renews their lease.
      snapshot.claims[index].leaseUntilMs = nil
    }
    for index in snapshot.sources.indices { snapshot.sources[index].version = 0 }
    self.snapshot = snapshot
    try desk.now { (snapshot) throws(DeskError) in
      for source in self.snapshot.sources { names[source.id] = try snapshot.name(of: source.id) }
      for claim in self.snapshot.claims {
        assessments[claim.id] = try snapshot.attributionGraph(for: claim.id).assess(claim.id)
        let members = try snapshot.recordedFor(claim.id)
        material[claim.id] =
          try members.map(\.description) + snapshot.attributions(on: members).map(\.id.description)
          + snapshot.links(of: members).map(\.id.description)
          + snapshot.evidence(on: members).map(\.id.description)
          + snapshot.notes(on: members).map(\.id.description)
      }
    }
  }
}
