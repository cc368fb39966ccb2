import AssayDomain
import AssayVocabulary
import DeskSupport
import Posix
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Rebuilding random histories", .temporaryDirectory)
struct RebuildPropertyTests {
  @Test("every table is rebuilt row for row", arguments: HistorySeeds.from(310, count: 5))
  func rowForRow(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    try desk.makeMaterial()
    try desk.call { (transaction) throws(DeskError) in
      var edit = PolicyCorrection()
      edit.leaseMinutes = 45
      try transaction.setPolicy(edit)
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.grant(.reviewer, to: .user(uid: 3), named: "mira")
    }
    var history = RandomHistory(seed: seed, desk: desk)
    for _ in 1...Effort.steps(280, long: 400) { try history.step() }
    #expect(history.accepted > 50 && history.refused > 50, "seed \(seed)")
    try desk.catchUp()

    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    let rebuilt = try Store.rebuild(
      from: desk.store.path,
      into: again,
      nowMs: desk.nowMs,
      progress: { _, _ in }
    )
    #expect(rebuilt.eventCount == desk.writer.headSeq)

    let live = try TableDump(path: desk.store.path)
    let built = try TableDump(path: again + "/assay.db")
    for table in TableDump.rebuilt {
      let (was, became) = (try live.rows(of: table), try built.rows(of: table))
      #expect(was.count == became.count, "seed \(seed), \(table)")
      let difference = zip(was, became).first { $0 != $1 }
      #expect(difference == nil, "seed \(seed), \(table)")
      // No call changes a note, few edit texts or rules, and none here removes contents.
      let seldom = [
        "note_was", "policy_was", "role_grant_was", "redaction", "alike",
      ]
      if !seldom.contains(table) {
        #expect(!was.isEmpty, "seed \(seed), \(table) is not tested")
      }
    }
    for table in TableDump.indexed {
      let was = try TableDump.words(of: table, in: desk.store.path)
      let became = try TableDump.words(of: table, in: again + "/assay.db")
      #expect(was == became, "seed \(seed), \(table)")
    }
    let waiting = ["refresh", "refresh_seed"]
    for table in waiting {
      #expect(try live.rows(of: table) == [])
      #expect(try built.rows(of: table) == [])
    }
    #expect(
      try Set(live.tables())
        == Set(
          TableDump.rebuilt + ["migration", "purge", "request_rest", "unused_content"] + waiting
        )
    )
  }
}
