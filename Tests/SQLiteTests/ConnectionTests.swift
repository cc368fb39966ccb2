import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct ConnectionTests {
  @Test func `runs several statements at once`() throws {
    let connection = try makeConnection()
    try connection.execute(
      "CREATE TABLE t (a); INSERT INTO t VALUES (1); INSERT INTO t VALUES (2);"
    )
    #expect(try connection.integer("SELECT sum(a) FROM t") == 3)
  }

  @Test func `returns the same statement for the same literal`() throws {
    let connection = try makeConnection()
    func ask() throws -> Statement { try connection.statement("SELECT 7") }
    let first = try ask()
    #expect(try first.first { $0.integer(0) } == 7)
    #expect(try ask() === first)
    #expect(try connection.statement("SELECT 8") !== first)
  }

  @Test func `prepares a statement of its own each time`() throws {
    let connection = try makeConnection()
    #expect(try connection.prepare("SELECT 7") !== connection.prepare("SELECT 7"))
  }

  @Test func `a cached statement survives a change of the schema`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let statement = try connection.statement("SELECT * FROM t")
    #expect(try statement.first { $0.columnCount } == 1)
    try connection.execute("ALTER TABLE t ADD COLUMN b")
    #expect(try statement.first { $0.columnCount } == 2)
  }

  @Test func `readers see what was committed and cannot write`() throws {
    let writer = try makeConnection()
    try writer.execute("PRAGMA journal_mode=WAL; CREATE TABLE t (a); INSERT INTO t VALUES (5)")
    let reader = try Connection(path: databasePath(), mode: .readOnly)
    #expect(try reader.integer("SELECT a FROM t") == 5)
    #expect(try reader.integer("PRAGMA query_only") == 1)
    #expect(try reader.integer("PRAGMA wal_autocheckpoint") == 0)
    let error = sqliteError { () throws(SQLiteError) in try reader.execute("DELETE FROM t") }
    #expect(error?.kind == .readOnly)
  }

  @Test func `only the creating mode makes a file`() {
    for mode in [Connection.OpenMode.readWrite, .readOnly] {
      let error = sqliteError { () throws(SQLiteError) in
        _ = try Connection(path: databasePath("none.db"), mode: mode)
      }
      #expect(error?.kind == .cantOpen)
    }
  }

  @Test func `takes double quotes for names alone`() throws {
    let connection = try makeConnection()
    let error = sqliteError { () throws(SQLiteError) in
      _ = try connection.prepare("SELECT \"word\"")
    }
    #expect(error?.message.contains("no such column") == true)
  }

  @Test func `closes once no statement is left`() throws {
    let connection = try makeConnection()
    try connection.statement("CREATE TABLE t (a)").run()
    var held: Statement? = try connection.prepare("SELECT * FROM t")
    let error = sqliteError { () throws(SQLiteError) in try connection.close() }
    #expect(error?.kind == .busy)
    #expect(try held?.step() == false)
    held = nil
    try connection.close()
  }

  @Test func `a statement outlives its connection safely`() throws {
    func orphan() throws -> Statement { try makeConnection().prepare("SELECT 3") }
    let statement = try orphan()
    #expect(try statement.first { $0.integer(0) } == 3)
  }

  @Test func `leaves no log behind when it was the last to close`() throws {
    let connection = try makeConnection()
    try connection.execute("PRAGMA journal_mode=WAL; CREATE TABLE t (a)")
    #expect(fileExists(databasePath() + "-wal"))
    try connection.close()
    #expect(!fileExists(databasePath() + "-wal"))
  }

  @Test func `a statement stops soon after its condition holds, and later ones run`() throws {
    let connection = try makeConnection()
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    var questions = 0
    func isOver() -> Bool {
      questions += 1
      return questions == 3
    }
    let error = connection.stopping(when: isOver) {
      sqliteError { () throws(SQLiteError) in _ = try connection.integer(endless) }
    }
    #expect(error?.kind == .interrupt)
    #expect(questions == 3)
    #expect(try connection.integer("SELECT 7") == 7)
  }

  @Test func `statements stop as long as a condition holds that was set for good`() throws {
    let connection = try makeConnection()
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    var questions = 0
    connection.stop {
      questions += 1
      return questions >= 3
    }
    for asked in 3...4 {
      let error = sqliteError { () throws(SQLiteError) in _ = try connection.integer(endless) }
      #expect(error?.kind == .interrupt && questions == asked)
    }
  }
}
