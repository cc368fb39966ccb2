import AssayDomain
import AssayStore
import Posix
import SQLite

/// The statements of a submit and of a list on the server's own layout, without a server, without rules
/// and without JSON: what the storage alone allows.
final class RawStatements {
  private let connection: Connection
  private var nextID: Int64
  private let body: [UInt8]

  /// Uses a database that was made and filled by the store and is now closed.
  init(_ path: String) throws {
    connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      """
      PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;
      PRAGMA wal_autocheckpoint=10000
      """
    )
    nextID = try Self.number(connection, "SELECT max(id) FROM claim") + 1
    body =
      try connection.prepare("SELECT body FROM event ORDER BY seq DESC LIMIT 1")
      .first { $0.blob(0) } ?? []
  }

  /// Submits a second, `batch` of them in each transaction.
  func submitRate(batch: Int, seconds: Double) throws -> Double {
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    var count = 0
    while Clock.monotonicNanoseconds() < end {
      try connection.statement("BEGIN IMMEDIATE").run()
      for _ in 0..<batch { try submit() }
      try connection.statement("COMMIT").run()
      count += batch
    }
    return Double(count) * 1_000_000_000 / Double(Clock.monotonicNanoseconds() - start)
  }

  /// Lists of 50 a second, every column read as text or number.
  func listRate(seconds: Double) throws -> Double {
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    var count = 0
    var bytes = 0
    while Clock.monotonicNanoseconds() < end {
      try connection.statement("BEGIN").run()
      try connection.statement(
        """
        SELECT c.id, c.text, c.status, c.verdict, c.kind, c.tags, c.priority, c.language, c.happens, \
        c.due, c.check_after, c.reviewer, c.submitter, c.submitted_at, c.version, c.decision, \
        s.independent, s.vouched, s.possible, s.credibility, s.contradicted, s.first \
        FROM claim c LEFT JOIN assessment s ON s.id = c.id WHERE c.status < 3 \
        ORDER BY c.id DESC LIMIT 50
        """
      ).rows { row in
        for column in Int32(0)..<22 { bytes += row.withUTF8(column) { $0.count } }
      }
      try connection.statement("COMMIT").run()
      count += 1
    }
    precondition(bytes > 0)
    return Double(count) * 1_000_000_000 / Double(Clock.monotonicNanoseconds() - start)
  }

  private func submit() throws {
    let id = nextID
    nextID += 1
    let now = Clock.wallMilliseconds()
    try connection.statement("SAVEPOINT call").run()
    let source = try connection.statement("SELECT source FROM source_name WHERE norm = ?1")
    source.bind(Texts.source(Int(id)).lowercased(), at: 1)
    let sourceID = try source.first { $0.integer(0) } ?? 0
    let claim = try connection.statement(
      """
      INSERT INTO claim (id, since_seq, kind, priority, status, submitted_at, submitter, tags, text, \
      version) VALUES (?1, ?1, 0, 0, 0, ?2, 'root', '', ?3, 1)
      """
    )
    claim.bind(id, at: 1)
    claim.bind(now, at: 2)
    claim.bind(Texts.claim(Int(id)), at: 3)
    try claim.run()
    let attribution = try connection.statement(
      """
      INSERT INTO attribution (id, since_seq, basis, cites, claim, interested, live, precedes, seen, \
      source, stance, verb, version) VALUES (?1, ?1, 0, '', ?1, 0, 1, '', 1, ?2, 0, 'reported', 1)
      """
    )
    attribution.bind(id, at: 1)
    attribution.bind(sourceID, at: 2)
    try attribution.run()
    let assessment = try connection.statement(
      "INSERT INTO assessment VALUES (?1, ?1, 1, 0, 6, ?1, 0, 1, 0)"
    )
    assessment.bind(id, at: 1)
    try assessment.run()
    let event = try connection.statement(
      "INSERT INTO event VALUES (?1, ?2, 0, 'root', 'claim.submit', ?3, ?4, ?5, NULL)"
    )
    event.bind(id, at: 1)
    event.bind(now, at: 2)
    event.bind([UInt8](repeating: 7, count: 16), at: 3)
    event.bind(body, at: 4)
    event.bind([UInt8](repeating: 9, count: 32), at: 5)
    try event.run()
    try connection.statement("RELEASE call").run()
  }

  private static func number(_ connection: Connection, _ sql: String) throws -> Int64 {
    try connection.prepare(sql).first { $0.integer(0) } ?? 0
  }
}
