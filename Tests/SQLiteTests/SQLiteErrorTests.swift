import Foundation
import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct SQLiteErrorTests {
  @Test(arguments: [
    ("INSERT INTO t (u) VALUES (1)", SQLiteError.Constraint.unique),
    ("INSERT INTO t (id) VALUES (1)", .primaryKey),
    ("INSERT INTO w (k) VALUES ('k')", .primaryKey),
    ("INSERT INTO t (c) VALUES (-1)", .check),
    ("INSERT INTO t (n) VALUES (NULL)", .notNull),
    ("INSERT INTO t (f) VALUES (99)", .foreignKey),
  ])
  func `tells constraints apart`(sql: String, constraint: SQLiteError.Constraint) throws {
    let connection = try makeConnection()
    try connection.execute(
      """
      PRAGMA foreign_keys=1;
      CREATE TABLE t (
        id INTEGER PRIMARY KEY, u UNIQUE, c CHECK (c > 0), n NOT NULL DEFAULT 0, f REFERENCES t
      );
      INSERT INTO t (id, u) VALUES (1, 1);
      CREATE TABLE w (k PRIMARY KEY) WITHOUT ROWID;
      INSERT INTO w VALUES ('k');
      """
    )
    let error = sqliteError { () throws(SQLiteError) in try connection.prepare(sql).run() }
    #expect(error?.kind == .constraint(constraint))
    #expect(error?.code == 19)
    #expect(error?.sql == sql)
  }

  @Test func `tells a lock held by another`() throws {
    let first = try makeConnection()
    try first.execute("CREATE TABLE t (a); BEGIN IMMEDIATE")
    let second = try Connection(path: databasePath(), mode: .readWrite)
    let error = sqliteError { () throws(SQLiteError) in try second.execute("BEGIN IMMEDIATE") }
    #expect(error?.kind == .busy)
  }

  @Test func `tells a full database`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a); PRAGMA max_page_count=3")
    let error = sqliteError { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    }
    #expect(error?.kind == .full)
  }

  @Test func `tells a file that is no database`() throws {
    try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: databasePath()))
    let connection = try Connection(path: databasePath(), mode: .readWrite)
    let error = sqliteError { () throws(SQLiteError) in
      try connection.execute("SELECT * FROM sqlite_schema")
    }
    #expect(error?.kind == .notADatabase)
  }

  @Test func `tells a page that was overwritten`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(100))")
    try connection.close()
    var bytes = try Data(contentsOf: URL(filePath: databasePath()))
    try #require(bytes.count == 8_192)
    bytes.replaceSubrange(4_096..<8_192, with: Data(repeating: 0xFF, count: 4_096))
    try bytes.write(to: URL(filePath: databasePath()))
    let broken = try Connection(path: databasePath(), mode: .readWrite)
    let error = sqliteError { () throws(SQLiteError) in try broken.execute("SELECT * FROM t") }
    #expect(error?.kind == .corrupt)
  }

  @Test func `tells a mistake in the SQL with its text`() throws {
    let connection = try makeConnection()
    let error = sqliteError { () throws(SQLiteError) in _ = try connection.prepare("SELEKT 1") }
    #expect(error?.kind == .other)
    #expect(error?.sql == "SELEKT 1")
    #expect(error?.description == "SQLite error 1: near \"SELEKT\": syntax error in: SELEKT 1")
  }

  @Test(
    arguments: [
      (10 | 4 << 8, true), (10 | 5 << 8, true), (10 | 3 << 8, false), (10, false), (11, false),
    ] as [(Int32, Bool)]
  )
  func `knows a failed sync among the I/O errors`(code: Int32, isFailedSync: Bool) {
    let error = SQLiteError(extendedCode: code, message: "", sql: nil)
    #expect(error.isFailedSync == isFailedSync)
  }
}
