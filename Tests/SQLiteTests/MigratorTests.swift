import Foundation
import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct MigratorTests {
  private static let mark: Int32 = 0x4153_5359
  private static let first = Migration(version: 1, name: "claims", sql: "CREATE TABLE claim (id)")
  private static let second = Migration(version: 3, name: "links") {
    (connection) throws(SQLiteError) in
    try connection.execute("CREATE TABLE link (id)")
    try connection.execute("INSERT INTO link VALUES (1)")
  }
  private static let broken = Migration(
    version: 4,
    name: "broken",
    sql: "CREATE TABLE half (id); INSERT INTO nowhere VALUES (1)"
  )

  private func migrator(_ migrations: Migration...) -> Migrator {
    Migrator(migrations, applicationID: Self.mark)
  }

  private func records(_ connection: Connection) throws -> [String] {
    try connection.prepare("SELECT version, name, applied_at FROM migration ORDER BY version")
      .map { "\($0.integer(0)) \($0.text(1)) \($0.integer(2))" }
  }

  private func migrationError(_ body: () throws(MigrationError) -> Void) -> MigrationError? {
    do { try body() } catch { return error }
    return nil
  }

  @Test func `builds a new database without a backup`() throws {
    let connection = try makeConnection()
    var backups: [Int64] = []
    let applied = try migrator(Self.first, Self.second)
      .migrate(connection, now: 77) { backups.append($0) }
    #expect(applied == [1, 3])
    #expect(backups.isEmpty)
    #expect(try records(connection) == ["1 claims 77", "3 links 77"])
    #expect(try connection.integer("PRAGMA application_id") == Int64(Self.mark))
    #expect(try connection.integer("SELECT count(*) FROM link") == 1)
  }

  @Test func `backs an older database up, then applies what is missing`() throws {
    let connection = try makeConnection()
    try migrator(Self.first).migrate(connection, now: 1) { _ in }
    var backups: [Int64] = []
    var hadLinks = true
    let applied = try migrator(Self.first, Self.second).migrate(connection, now: 2) { found in
      backups.append(found)
      let tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'link'"
      hadLinks = try connection.integer(tables) != 0
    }
    #expect(applied == [3])
    #expect(backups == [1])
    #expect(!hadLinks)
    #expect(try records(connection) == ["1 claims 1", "3 links 2"])
  }

  @Test func `does nothing to a database that is up to date`() throws {
    let connection = try makeConnection()
    try migrator(Self.first).migrate(connection, now: 1) { _ in }
    var backups = 0
    #expect(try migrator(Self.first).migrate(connection, now: 2) { _ in backups += 1 } == [])
    #expect(backups == 0)
    #expect(try records(connection) == ["1 claims 1"])
  }

  @Test func `refuses a newer database`() throws {
    let connection = try makeConnection()
    try migrator(Self.first, Self.second).migrate(connection, now: 1) { _ in }
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.first).migrate(connection, now: 2) { _ in }
    }
    guard case .newer(found: 3, known: 1) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(
    arguments: [
      ("CREATE TABLE theirs (a)", 0), ("PRAGMA application_id=7", 7),
      ("PRAGMA application_id=-7; CREATE TABLE theirs (a)", -7),
    ] as [(String, Int64)]
  )
  func `refuses another program's database`(sql: String, mark: Int64) throws {
    let connection = try makeConnection()
    try connection.execute(sql)
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.first).migrate(connection, now: 1) { _ in }
    }
    guard case .notOurs(applicationID: mark) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name='claim'") == 0)
  }

  @Test func `a migration that fails leaves nothing of itself`() throws {
    let connection = try makeConnection()
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.first, Self.broken).migrate(connection, now: 1) { _ in }
    }
    guard case .failed(version: 4, name: "broken", let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.message == "no such table: nowhere")
    #expect(try records(connection) == ["1 claims 1"])
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name='half'") == 0)
    #expect(!connection.isInTransaction)
  }

  @Test func `a first migration that fails leaves the database empty and unmarked`() throws {
    let connection = try makeConnection()
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.broken).migrate(connection, now: 1) { _ in }
    }
    #expect(error != nil)
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema") == 0)
    #expect(try connection.integer("PRAGMA application_id") == 0)
  }

  @Test func `does not migrate what it could not back up`() throws {
    struct DiskFull: Error {}
    let connection = try makeConnection()
    try migrator(Self.first).migrate(connection, now: 1) { _ in }
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.first, Self.second).migrate(connection, now: 2) { _ in throw DiskFull() }
    }
    guard case .backup(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause is DiskFull)
    #expect(try records(connection) == ["1 claims 1"])
  }

  @Test func `tells a file that cannot be read`() throws {
    try Data(repeating: 0x41, count: 4_096).write(to: URL(filePath: databasePath()))
    let connection = try Connection(path: databasePath(), mode: .readWrite)
    let error = migrationError { () throws(MigrationError) in
      try migrator(Self.first).migrate(connection, now: 1) { _ in }
    }
    guard case .unreadable(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.kind == .notADatabase)
  }
}
