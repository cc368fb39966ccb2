import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct BackupTests {
  private func makeSource() throws -> Connection {
    let connection = try makeConnection()
    try connection.execute("PRAGMA journal_mode=WAL; CREATE TABLE t (a)")
    try connection.transaction(.immediate) { () throws(SQLiteError) in
      for _ in 0..<100 { try connection.execute("INSERT INTO t VALUES (zeroblob(3000))") }
    }
    return connection
  }

  @Test func `copies the database and tells how far it is`() throws {
    let source = try makeSource()
    var steps: [Int] = []
    var total = 0
    try source.backup(to: databasePath("copy.db"), pagesPerStep: 10) { copied, all in
      steps.append(copied)
      total = all
      return true
    }
    #expect(total > 50)
    #expect(steps.last == total)
    #expect(steps.first == 10)
    #expect(steps == steps.sorted())
    let copy = try Connection(path: databasePath("copy.db"), mode: .readWrite)
    #expect(try copy.integer("SELECT count(*) FROM t") == 100)
    #expect(try copy.prepare("PRAGMA integrity_check").first { $0.text(0) } == "ok")
    #expect(!source.isInTransaction)
  }

  @Test func `is of one moment, whatever is written meanwhile`() throws {
    let source = try makeSource()
    let writer = try Connection(path: databasePath(), mode: .readWrite)
    var written = 0
    try source.backup(to: databasePath("copy.db"), pagesPerStep: 20) { _, _ in
      written +=
        sqliteError { () throws(SQLiteError) in
          try writer.execute("INSERT INTO t VALUES (zeroblob(3000))")
        } == nil ? 1 : 0
      return true
    }
    #expect(written > 1)
    let copy = try Connection(path: databasePath("copy.db"), mode: .readWrite)
    #expect(try copy.integer("SELECT count(*) FROM t") == 100)
    #expect(try writer.integer("SELECT count(*) FROM t") == Int64(100 + written))
  }

  @Test func `leaves no file when it is stopped`() throws {
    let source = try makeSource()
    let error = sqliteError { () throws(SQLiteError) in
      try source.backup(to: databasePath("copy.db"), pagesPerStep: 1) { _, _ in false }
    }
    #expect(error?.kind == .interrupt)
    #expect(!fileExists(databasePath("copy.db")))
    #expect(!source.isInTransaction)
  }

  @Test func `does not overwrite a file`() throws {
    let source = try makeSource()
    let other = try makeConnection("copy.db")
    try other.execute("CREATE TABLE precious (a)")
    let error = sqliteError { () throws(SQLiteError) in
      try source.backup(to: databasePath("copy.db"), pagesPerStep: 10) { _, _ in true }
    }
    #expect(error?.kind == .cantOpen)
    #expect(try other.integer("SELECT count(*) FROM precious") == 0)
  }

  @Test func `is readable by its owner alone`() throws {
    let source = try makeSource()
    try source.backup(to: databasePath("copy.db"), pagesPerStep: 100) { _, _ in true }
    #expect(fileMode(databasePath("copy.db")) == 0o600)
  }

  @Test func `fails where there is no directory`() throws {
    let source = try makeSource()
    let error = sqliteError { () throws(SQLiteError) in
      try source.backup(to: databasePath("none/copy.db"), pagesPerStep: 10) { _, _ in true }
    }
    #expect(error?.kind == .cantOpen)
  }
}
