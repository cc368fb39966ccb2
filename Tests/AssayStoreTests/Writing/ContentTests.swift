import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Contents of evidence", .temporaryDirectory)
struct ContentTests {
  @Test(
    "a snapshot is stored once under its hash, is not stored by a dry run, and is reported if altered"
  )
  func snapshots() throws {
    let desk = try Desk()
    try desk.submit("There is a letter")
    let add: @Sendable (WriteTransaction) throws(DeskError) -> Void = {
      (transaction) throws(DeskError) in
      var draft = EvidenceDraft(claim: 1)
      draft.snapshot = Array("the letter".utf8)
      try transaction.addEvidence(draft)
    }
    try desk.call(.dryRun, add)
    #expect(try TableDump(path: databasePath).rows(of: "content").isEmpty)
    try desk.call(.plain, add)
    let second = try desk.call(.plain, add)
    try desk.now { (snapshot) throws(DeskError) in
      let evidence = try snapshot.evidence(EvidenceID(rawValue: 2))
      #expect(evidence != nil && second.evidence == [evidence].compactMap(\.self))
      let content = try evidence.flatMap { (evidence) throws(DeskError) in
        try snapshot.snapshot(of: evidence)
      }
      #expect(content == Array("the letter".utf8))
    }
    #expect(try TableDump(path: databasePath).rows(of: "content").count == 1)
    try desk.writer.store.connection.execute("UPDATE content SET bytes = x'00'")
    let found = try desk.verify()
    #expect(found.problems.contains { $0.contains("snapshot of E1") })
  }
}
