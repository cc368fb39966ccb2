import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct CheckpointTests {
  private func makeLogged() throws -> Connection {
    let connection = try makeConnection()
    try connection.execute(
      "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (a)"
    )
    for _ in 0..<10 { try connection.execute("INSERT INTO t VALUES (1)") }
    return connection
  }

  @Test func `a passive one copies the log`() throws {
    let result = try makeLogged().checkpoint(.passive)
    #expect(result.logFrames > 10)
    #expect(result.checkpointedFrames == result.logFrames)
  }

  @Test func `a passive one stops at what a reader still sees`() throws {
    let connection = try makeLogged()
    let reader = try Connection(path: databasePath(), mode: .readOnly)
    try reader.execute("BEGIN; SELECT * FROM t")
    try connection.execute("INSERT INTO t VALUES (2)")
    let result = try connection.checkpoint(.passive)
    #expect(result.checkpointedFrames < result.logFrames)
    try reader.execute("COMMIT")
    let after = try connection.checkpoint(.passive)
    #expect(after.checkpointedFrames == after.logFrames)
  }

  @Test func `a truncating one empties the log`() throws {
    let connection = try makeLogged()
    let result = try connection.checkpoint(.truncate)
    #expect(result.logFrames == 0)
    #expect(result.checkpointedFrames == 0)
    #expect(fileSize(databasePath() + "-wal") == 0)
  }

  @Test func `a truncating one is busy while a reader is in the log`() throws {
    let connection = try makeLogged()
    let reader = try Connection(path: databasePath(), mode: .readOnly)
    try reader.execute("BEGIN; SELECT * FROM t")
    try connection.execute("INSERT INTO t VALUES (2)")
    let error = sqliteError { () throws(SQLiteError) in _ = try connection.checkpoint(.truncate) }
    #expect(error?.kind == .busy)
  }

  @Test func `there is nothing to copy without a log`() throws {
    let result = try makeConnection().checkpoint(.passive)
    #expect(result.logFrames == -1)
    #expect(result.checkpointedFrames == -1)
  }
}
