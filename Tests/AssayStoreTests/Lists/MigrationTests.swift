import AssayDomain
import AssayVocabulary
import DeskSupport
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("A database of the first layout", .temporaryDirectory)
struct WorkbenchMigrationTests {
  @Test(
    "comes out of the migration as a rebuild makes it, row for row",
    arguments: HistorySeeds.from(900, count: 4)
  )
  func sameAsRebuilt(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    // The first layout knew neither merges nor policy.
    var history = RandomHistory(seed: seed, desk: desk, .firstLayout)
    for _ in 1...120 { try history.step() }
    try desk.catchUp()
    try desk.writer.close()

    let old = TemporaryDirectory.path + "/old"
    try Files.makeDirectory(old, mode: 0o700)
    try makeFirstLayout(of: desk.store.path, at: old + "/assay.db")
    let migrated = try Desk(in: old)
    try migrated.catchUp()
    try migrated.writer.close()

    let (found, expected) = (
      try TableDump(path: migrated.store.path), try TableDump(path: desk.store.path)
    )
    for table in ["assessment", "assessment_was", "queue"] {
      #expect(try found.rows(of: table) == expected.rows(of: table), "seed \(seed), \(table)")
    }
    #expect(try !found.rows(of: "queue").isEmpty)
  }

  @Test("is copied before it is migrated, beside copies that earlier attempts have left")
  func copies() throws {
    let desk = try Desk()
    try desk.submit("One")
    try desk.writer.close()
    let old = TemporaryDirectory.path + "/old"
    try Files.makeDirectory(old, mode: 0o700)
    try makeFirstLayout(of: desk.store.path, at: old + "/assay.db")
    for name in ["assay.db.before-2", "assay.db.before-2.2"] {
      Files.makeIfMissing(old + "/" + name, mode: 0o600)
    }
    let migrated = try Desk(in: old)
    #expect(try migrated.claim(1).text == "One")
    let copy = try TableDump(path: old + "/assay.db.before-2.3")
    #expect(try copy.rows(of: "claim").count == 1 && !copy.tables().contains("evidence"))
    #expect(try TableDump(path: old + "/assay.db.before-2").tables().isEmpty)
  }

  /// Copies a database into the layout of version 1, without what that did not know: a summary of a claim
  /// that nothing had touched.
  private func makeFirstLayout(of source: String, at path: String) throws {
    let target = try Connection(path: path, mode: .readWriteCreate)
    let migrator = Migrator(
      [StoreMigrations.all[0]],
      applicationID: StoreMigrations.applicationID
    )
    _ = try migrator.migrate(target, now: 0) { _ in }
    try target.execute("ATTACH '\(source)' AS source")
    let tables = try target.prepare(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'migration'"
    ).map { $0.text(0) }
    for table in tables {
      let columns = try target.prepare("SELECT name FROM pragma_table_info('\(table)', 'main')")
        .map { $0.text(0) }.joined(separator: ", ")
      try target.execute(
        "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM source.\(table)"
      )
    }
    let unjudged =
      "credibility = 6 AND independent = 0 AND possible = 0 AND contradicted = 0 AND first IS NULL"
    try target.execute(
      """
      DELETE FROM assessment_was WHERE \(unjudged) AND NOT EXISTS (SELECT 1 FROM attribution t
        WHERE t.claim = assessment_was.id AND t.id IN (SELECT id FROM attribution_was
        UNION SELECT id FROM attribution) AND coalesce((SELECT min(w.since_seq)
        FROM attribution_was w WHERE w.id = t.id), t.since_seq) <= assessment_was.since_seq)
        AND since_seq = (SELECT min(since_seq) FROM (SELECT id, since_seq FROM claim
        UNION ALL SELECT id, since_seq FROM claim_was) m WHERE m.id = assessment_was.id);
      DELETE FROM assessment WHERE \(unjudged) AND NOT EXISTS (SELECT 1 FROM attribution t
        WHERE t.claim = assessment.id) AND NOT EXISTS (SELECT 1 FROM link l
        WHERE assessment.id IN (l.from_claim, l.to_claim))
        AND NOT EXISTS (SELECT 1 FROM assessment_was w WHERE w.id = assessment.id);
      """
    )
  }
}
