import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Request keys of older databases", .temporaryDirectory)
struct RequestMigrationTests {
  /// Statements that bring the newest layout back to the second one.
  static let undo = """
    ALTER TABLE request_key RENAME TO request_key_new;
    CREATE TABLE request_key (uid INTEGER NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (uid, key)) WITHOUT ROWID;
    INSERT INTO request_key SELECT uid, key, min(seq) FROM request_key_new GROUP BY uid, key;
    DROP TABLE request_key_new;
    DROP TABLE request_rest;
    DROP TABLE refresh_seed;
    DROP TABLE purge;
    DROP INDEX source_was_part_of;
    DROP INDEX attribution_was_source;
    """

  @Test("requests that were made before the layout changed are known after it")
  func migrated() throws {
    func submit(_ key: String, at desk: Desk) throws -> Recorded {
      try desk.call(.key(key)) { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft(key), attribution: nil)
      }
    }
    let path = try {
      let desk = try Desk()
      for key in ["k", "l"] { _ = try submit(key, at: desk) }
      return desk.store.path
    }()
    let rows = try TableDump(path: path).rows(of: "request_key")
    try {
      let connection = try Connection(path: path, mode: .readWrite)
      try connection.execute(Self.undo + "DELETE FROM migration WHERE version >= 3;")
      try connection.close()
    }()
    let desk = try Desk()
    #expect(try TableDump(path: path).rows(of: "request_key") == rows)
    #expect(try ["k", "l", "m"].map { try submit($0, at: desk).seq } == [1, 2, 3])
    #expect(try desk.verify().problems == [])
  }
}
