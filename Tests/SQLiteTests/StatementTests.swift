import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct StatementTests {
  @Test func `runs again with other values`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a)")
    let insert = try connection.statement("INSERT INTO t VALUES (?)")
    for value in 1...100 as ClosedRange<Int64> {
      insert.bind(value, at: 1)
      try insert.run()
    }
    #expect(try connection.integer("SELECT sum(a) FROM t") == 5_050)
  }

  @Test func `a reset forgets the values`() throws {
    let statement = try makeConnection().prepare("SELECT ?")
    statement.bind(5, at: 1)
    #expect(try statement.first { $0.optionalInteger(0) } == .some(5))
    #expect(try statement.first { $0.isNull(0) } == true)
  }

  @Test func `runs after a failure`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1)")
    let insert = try connection.statement("INSERT INTO t VALUES (?)")
    insert.bind(1, at: 1)
    let error = sqliteError { () throws(SQLiteError) in try insert.run() }
    #expect(error?.kind == .constraint(.unique))
    insert.bind(2, at: 1)
    try insert.run()
    #expect(try connection.integer("SELECT count(*) FROM t") == 2)
  }

  @Test func `gives rows in order and then none`() throws {
    let statement = try makeConnection().prepare("VALUES (1), (2), (3)")
    #expect(try statement.map { $0.integer(0) } == [1, 2, 3])
    #expect(try statement.map { $0.integer(0) } == [1, 2, 3])
  }

  @Test func `has no first row where there is none`() throws {
    let statement = try makeConnection().prepare("SELECT 1 WHERE 0")
    #expect(try statement.first { $0.integer(0) } == nil)
  }

  /// What a reader of a row throws.
  private static let unreadable = SQLiteError(
    extendedCode: 1,
    message: "no such status",
    sql: nil
  )

  @Test func `is reset when the reading throws`() throws {
    let connection = try makeConnection()
    func values() throws(SQLiteError) -> Statement { try connection.statement("VALUES (1), (2)") }
    let error = sqliteError { () throws(SQLiteError) in
      let statement = try values()
      try statement.rows { (_) throws(SQLiteError) in throw Self.unreadable }
    }
    #expect(error?.message == "no such status")
    let failure = sqliteError { () throws(SQLiteError) in
      _ = try values().first { (_) throws(SQLiteError) in throw Self.unreadable }
    }
    #expect(failure?.message == "no such status")
    #expect(try values().map { $0.integer(0) } == [1, 2])
  }

  @Test func `a statement left at a row may not be asked for again`() async {
    await #expect(processExitsWith: .signal(trapSignal)) {
      let connection = try Connection(path: ":memory:", mode: .readWriteCreate)
      func values() throws(SQLiteError) -> Statement { try connection.statement("VALUES (1), (2)") }
      _ = try values().step()
      _ = try values()
    }
  }

  @Test func `a parameter that does not exist is a programmer's mistake`() async {
    await #expect(processExitsWith: .signal(trapSignal)) {
      let connection = try Connection(path: ":memory:", mode: .readWriteCreate)
      try connection.prepare("SELECT ?").bind(1, at: 2)
    }
  }

  @Test(arguments: ["", "  ", "SELECT 1; SELECT 2"])
  func `takes exactly one statement`(sql: String) async {
    await #expect(processExitsWith: .signal(trapSignal)) { [sql] in
      let connection = try Connection(path: ":memory:", mode: .readWriteCreate)
      _ = try connection.prepare(sql)
    }
  }

  @Test func `reports a value that is too big instead of running`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a)")
    let insert = try connection.prepare("INSERT INTO t VALUES (?)")
    // A gigabyte that is reserved but never touched: SQLite refuses it by its length.
    let size = 1_100_000_000
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { room.deallocate() }
    insert.bind(blob: UnsafeRawBufferPointer(room), at: 1)
    let error = sqliteError { () throws(SQLiteError) in try insert.run() }
    #expect(error?.message == "string or blob too big")
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
  }
}
