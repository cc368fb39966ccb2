import Foundation
import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct InterrupterTests {
  static let endless = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
    """

  @Test func `another thread ends a statement that would never end`() throws {
    let connection = try makeConnection()
    let interrupter = connection.interrupter
    let stop = Stop()
    let thread = Thread { while !stop.isSet { interrupter.interrupt() } }
    thread.start()
    let error = sqliteError { () throws(SQLiteError) in try connection.execute(Self.endless) }
    stop.set()
    #expect(error?.kind == .interrupt)
  }

  @Test func `does nothing after the connection is closed`() throws {
    let connection = try makeConnection()
    let interrupter = connection.interrupter
    try connection.close()
    interrupter.interrupt()
    let other = try makeConnection()
    #expect(try other.integer("SELECT 1") == 1)
  }

  /// Set by the test, read by its thread.
  private final class Stop: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false

    var isSet: Bool { lock.withLock { value } }
    func set() { lock.withLock { value = true } }
  }
}
