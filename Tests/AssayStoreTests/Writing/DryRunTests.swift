import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Dry runs", .temporaryDirectory)
struct DryRunTests {
  @Test("a dry run answers with provisional ids and records nothing")
  func nothingKept() throws {
    let desk = try Desk()
    try desk.makeSample()
    let before = try TableDump(path: databasePath)
    let rows = try TableDump.rebuilt.map { try before.rows(of: $0) }
    let work: @Sendable (WriteTransaction) throws(DeskError) -> Void = {
      (transaction) throws(DeskError) in
      try transaction.submitClaim(
        ClaimDraft("new"),
        attribution: AttributionDraft(by: "New source")
      )
      try transaction.addLink(from: 1, to: 3, kind: .confirms, note: nil)
    }
    let dry = try desk.call(.dryRun, work)
    #expect(dry.seq == 9)
    #expect(dry.changes.map(\.id) == ["C3", "S4", "A3", "L2"])
    #expect(try TableDump.rebuilt.map { try TableDump(path: databasePath).rows(of: $0) } == rows)
    #expect(desk.writer.headSeq == 8)
    #expect(try desk.call(.plain, work) == dry)
  }

  @Test("a dry run is refused like the call itself")
  func refused() throws {
    let desk = try Desk()
    let refusal = try desk.refusal(of: .dryRun) { (transaction) throws(DeskError) in
      try transaction.take(1)
    }
    #expect(refusal?.kind == .notFound)
  }

  @Test("later calls of a group do not see a dry run")
  func inGroup() throws {
    let desk = try Desk()
    let work: @Sendable (WriteTransaction) throws(DeskError) -> Void = {
      (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("new"), attribution: nil)
    }
    let outcomes = desk.commit([desk.job(.dryRun, work), desk.job(.plain, work)])
    #expect(try outcomes.map { try $0.get().changes.map(\.id) } == [["C1"], ["C1"]])
    #expect(desk.writer.headSeq == 1)
  }
}
