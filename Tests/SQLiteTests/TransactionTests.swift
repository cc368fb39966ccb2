import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct TransactionTests {
  @Test(arguments: [TransactionMode.deferred, .immediate])
  func `commits what the body did`(mode: TransactionMode) throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a)")
    let inside = try connection.transaction(mode) { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t VALUES (1)")
      return connection.isInTransaction
    }
    #expect(inside)
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func `rolls back when the body throws`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a UNIQUE)")
    let error = sqliteError { () throws(SQLiteError) in
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT INTO t VALUES (1)")
      }
    }
    #expect(error?.kind == .constraint(.unique))
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func `rolls back when the commit fails`() throws {
    let connection = try makeConnection()
    try connection.execute(
      """
      PRAGMA foreign_keys=1;
      CREATE TABLE p (id INTEGER PRIMARY KEY);
      CREATE TABLE c (p REFERENCES p DEFERRABLE INITIALLY DEFERRED);
      """
    )
    let error = sqliteError { () throws(SQLiteError) in
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.execute("INSERT INTO c VALUES (9)")
      }
    }
    #expect(error?.kind == .constraint(.foreignKey))
    #expect(!connection.isInTransaction)
  }

  @Test func `notices that SQLite rolled back on its own`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a UNIQUE)")
    let error = sqliteError { () throws(SQLiteError) in
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    }
    #expect(error?.kind == .constraint(.unique))
    try connection.execute("INSERT INTO t VALUES (1)")
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }
}
