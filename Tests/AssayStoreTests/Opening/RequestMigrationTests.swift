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
    DROP TABLE algorithm;
    DROP INDEX attribution_url;
    ALTER TABLE staleness DROP COLUMN stronger;
    ALTER TABLE staleness_was DROP COLUMN stronger;
    \(["attribution", "attribution_was"].flatMap { table in
      ["joint_with", "page", "separate_from", "supersedes", "taken_back"].map { column in
        "ALTER TABLE \(table) DROP COLUMN \(column);"
      }
    }.joined(separator: "\n"))
    ALTER TABLE policy DROP COLUMN needs_rationale;
    ALTER TABLE policy_was DROP COLUMN needs_rationale;
    DROP TABLE purge;
    DROP TABLE content;
    DROP TABLE unused_content;
    DROP INDEX evidence_sha256;
    DROP INDEX evidence_was_sha256;
    CREATE TABLE snapshot (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, content BLOB NOT NULL);
    CREATE TABLE closed_text (id INTEGER PRIMARY KEY, claim INTEGER NOT NULL);
    CREATE TABLE closed_quote (id INTEGER PRIMARY KEY, claim INTEGER NOT NULL);
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

  @Test("former texts of an older database are found, and by the same keys as those of a new one")
  func formerTexts() throws {
    let path = try {
      let desk = try Desk()
      try desk.submit("amber")
      try desk.attribute(1, by: "Axios") { $0.quote = "bridge" }
      for text in ["cobalt", "delta"] { try desk.retext(1, to: text) }
      try desk.requote(1, to: "ember")
      return desk.store.path
    }()
    let tables = ["claim_words_was", "quote_words_was"]
    let words = try tables.map { try TableDump.words(of: $0, in: path) }
    #expect(words.allSatisfy { !$0.isEmpty })
    try {
      let connection = try Connection(path: path, mode: .readWrite)
      try connection.execute(Self.undo + "DELETE FROM migration WHERE version >= 3;")
      for table in tables {
        try connection.execute("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        try connection.execute("INSERT INTO \(table) (rowid, text, forms) VALUES (1, 'old', '')")
      }
      try connection.close()
    }()
    let desk = try Desk()
    #expect(try tables.map { try TableDump.words(of: $0, in: path) } == words)
    #expect(try desk.found("amber", asOf: 2) == [1] && desk.found("quote:bridge", asOf: 3) == [1])
    #expect(try desk.verify().problems == [])
  }
}
