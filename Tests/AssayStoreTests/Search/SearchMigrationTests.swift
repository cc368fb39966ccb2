import AssayDomain
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Bringing an older database into the index", .temporaryDirectory)
struct SearchMigrationTests {
  @Test("the claims and quotes of the first layout are found")
  func backfill() throws {
    let connection = try Connection(path: databasePath, mode: .readWriteCreate)
    let first = Migrator(
      Array(StoreMigrations.all.prefix(1)),
      applicationID: StoreMigrations.applicationID
    )
    try first.migrate(connection, now: 0, backup: { _ in })
    try connection.execute(
      """
      INSERT INTO claim (id, since_seq, kind, priority, status, submitted_at, submitter, tags, text, version)
      VALUES (1, 1, 0, 0, 0, 5, 'ann', '', 'Talks in Astana', 1), (2, 2, 0, 0, 0, 6, 'ann', '', '北京大学', 1);
      INSERT INTO attribution (id, since_seq, basis, cites, claim, interested, live, precedes, quote,
        quote_translation, seen, source, stance, version)
      VALUES (1, 1, 0, '', 2, 0, 1, '', 'letzte Phase', 'final phase', 1, 1, 0, 1),
        (2, 1, 0, '', 1, 0, 1, '', NULL, NULL, 1, 1, 0, 1)
      """
    )
    try connection.close()
    let desk = try Desk()
    #expect(try desk.found("talking") == [1])
    #expect(try desk.found("北京") == [2])
    #expect(try desk.found("quote:\"final phase\"") == [2])
    #expect(try desk.found("quote:letzte") == [2])
    for table in TableDump.indexed {
      try alter("INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
    }
  }
}
