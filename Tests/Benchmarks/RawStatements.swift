import Posix
import SQLite

/// The statements that calls come to, on the server's own layout, without a server, without rules and without
/// JSON: what the storage alone allows.
///
/// They are those that the store executes for the call, in its order; what they write is about as long.
final class RawStatements {
  /// A call whose statements are known here.
  enum Call {
    /// A claim with an attribution, its event and its words.
    case submit
    /// The same without the attribution.
    case submitAlone
    /// An attribution on a claim that is there, and its event.
    case attribute
    case list
    /// The six columns of a list that peers have.
    case table
    case get
  }

  let connection: Connection
  private var nextID: Int64
  /// The body of an event of a submit.
  private let submitBody: [UInt8]
  /// The body of an event that adds an attribution.
  let attributionBody: [UInt8]
  /// The claims that reads are of.
  private let claimCount: Int64
  private var readCount: Int64 = 0
  /// So that nothing that is read can be left out.
  private var byteCount = 0

  /// Uses a database that was made and filled by the store and is now closed; reads are of the first `claims`.
  init(_ path: String, claims: Int) throws {
    connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      """
      PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;
      PRAGMA wal_autocheckpoint=10000; PRAGMA secure_delete=ON
      """
    )
    claimCount = Int64(claims)
    // One id for a claim, its attribution and its event: larger than any of them has so far.
    let last = try connection.prepare(
      "SELECT max((SELECT max(seq) FROM event), (SELECT max(id) FROM attribution))"
    )
    nextID = 1 + (try last.first { $0.integer(0) } ?? 0)
    let event = try connection.prepare(
      "SELECT body FROM event WHERE seq = (SELECT since_seq FROM claim WHERE id = ?1)"
    )
    event.bind(claimCount, at: 1)
    submitBody = try event.first { $0.blob(0) } ?? []
    let other = try connection.prepare(
      "SELECT body FROM event WHERE method = 'attribution.add' ORDER BY seq LIMIT 1"
    )
    attributionBody = try other.first { $0.blob(0) } ?? []
  }

  /// How many calls a second they allow, with `batch` of those that write in each transaction.
  func rate(of call: Call, batch: Int, seconds: Double) throws -> Double {
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    var count = 0
    while Clock.monotonicNanoseconds() < end {
      switch call {
      case .submit, .submitAlone:
        try submit(batch: batch, attributed: call == .submit)
        count += batch
      case .attribute:
        try attribute(batch: batch)
        count += batch
      case .list:
        try inRead { try list() }
        count += 1
      case .table:
        try inRead { try table() }
        count += 1
      case .get:
        try inRead { try get() }
        count += 1
      }
    }
    return Double(count) * 1_000_000_000 / Double(Clock.monotonicNanoseconds() - start)
  }

  /// Submits so many claims, which nobody measures.
  func submit(count: Int) throws {
    for start in stride(from: 0, to: count, by: 32) {
      try submit(batch: min(32, count - start), attributed: true)
    }
  }

  private func submit(batch: Int, attributed: Bool) throws {
    try connection.statement("BEGIN IMMEDIATE").run()
    let first = nextID
    for _ in 0..<batch { try submitOne(attributed: attributed) }
    let index = try connection.statement(
      "INSERT INTO claim_words (rowid, text, forms) VALUES (?, ?, ?)"
    )
    for id in first..<nextID {
      index.bind(id, at: 1)
      index.bind(Corpus.claim(Int(id)).lowercased(), at: 2)
      index.bind("", at: 3)
      try index.run()
    }
    let merge = try connection.statement(
      "INSERT INTO claim_words (claim_words, rank) VALUES ('merge', ?)"
    )
    merge.bind(Int64(8 + batch / 4), at: 1)
    try merge.run()
    try connection.statement("COMMIT").run()
  }

  private func submitOne(attributed: Bool) throws {
    let id = takeID()
    let now = Clock.wallMilliseconds()
    let claim = try connection.statement(
      """
      INSERT INTO claim (id, since_seq, kind, priority, status, submitted_at, submitter, tags, text, \
      version) VALUES (?1, ?1, 0, 0, 0, ?2, 'root', '', ?3, 1)
      """
    )
    claim.bind(id, at: 1)
    claim.bind(now, at: 2)
    claim.bind(Corpus.claim(Int(id)), at: 3)
    try claim.run()
    if attributed { try addAttribution(id, to: id) }
    let assessment = try connection.statement(
      "INSERT INTO assessment VALUES (?1, ?1, 1, 0, 6, ?1, 0, 1, 0)"
    )
    assessment.bind(id, at: 1)
    try assessment.run()
    let queue = try connection.statement(
      """
      INSERT INTO queue (claim, check_at, credibility, due_at, lack, rank, stale) \
      VALUES (?1, NULL, 6, 9223372036854775807, 2, 0, 0)
      """
    )
    queue.bind(id, at: 1)
    try queue.run()
    try appendEvent(id, "claim.submit", body: submitBody)
  }

  /// An id that nothing has yet.
  func takeID() -> Int64 {
    nextID += 1
    return nextID - 1
  }

  func appendEvent(_ id: Int64, _ method: String, body: [UInt8]) throws {
    let event = try connection.statement(
      "INSERT INTO event VALUES (?1, ?2, 0, 'root', ?6, ?3, ?4, ?5, NULL)"
    )
    event.bind(id, at: 1)
    event.bind(Clock.wallMilliseconds(), at: 2)
    event.bind([UInt8](repeating: 7, count: 16), at: 3)
    event.bind(body, at: 4)
    event.bind([UInt8](repeating: 9, count: 32), at: 5)
    event.bind(method, at: 6)
    try event.run()
  }

  /// Adds an attribution and reads all on its claim.
  func addAttribution(_ id: Int64, to claim: Int64) throws {
    let source = try connection.statement(
      "SELECT source FROM source_name WHERE norm = ?1 AND carrier = 0"
    )
    source.bind(Corpus.source(Int(id)).lowercased(), at: 1)
    let sourceID = try source.first { $0.integer(0) } ?? 0
    try readAll(connection.statement("SELECT * FROM source WHERE id = ?1"), sourceID)
    let attribution = try connection.statement(
      """
      INSERT INTO attribution (id, since_seq, basis, cites, claim, interested, live, precedes, seen, \
      source, stance, verb, version) VALUES (?1, ?1, 0, '', ?3, 0, 1, '', 1, ?2, 0, 'reported', 1)
      """
    )
    attribution.bind(id, at: 1)
    attribution.bind(sourceID, at: 2)
    attribution.bind(claim, at: 3)
    try attribution.run()
    try readAll(
      connection.statement("SELECT * FROM attribution WHERE claim = ?1 ORDER BY id"),
      claim
    )
  }

  /// Lists the newest 50, every column read as text or number.
  private func list() throws {
    try connection.statement(
      """
      SELECT c.id, c.text, c.status, c.verdict, c.kind, c.tags, c.priority, c.language, c.happens, \
      c.due, c.check_after, c.reviewer, c.submitter, c.submitted_at, c.version, c.decision, \
      s.independent, s.vouched, s.possible, s.credibility, s.contradicted, s.first \
      FROM claim c LEFT JOIN assessment s ON s.id = c.id WHERE c.status < 3 \
      ORDER BY c.id DESC LIMIT 50
      """
    ).rows { row in
      for column in Int32(0)..<22 { byteCount += row.withUTF8(column) { $0.count } }
    }
  }

  /// The same of six columns of the claim alone.
  private func table() throws {
    try connection.statement(
      """
      SELECT id, text, status, submitter, submitted_at, version FROM claim WHERE status < 3 \
      ORDER BY id DESC LIMIT 50
      """
    ).rows { row in
      for column in Int32(0)..<6 { byteCount += row.withUTF8(column) { $0.count } }
    }
  }

  /// Reads a claim and all that is recorded on it.
  private func get() throws {
    let id = nextClaim()
    try readAll(connection.statement("SELECT * FROM claim WHERE id = ?1"), id)
    try readAll(connection.statement("SELECT * FROM assessment WHERE id = ?1"), id)
    try readAll(connection.statement("SELECT * FROM claim WHERE merged_into = ?1"), id)
    let attributions = try connection.statement(
      "SELECT * FROM attribution WHERE claim = ?1 ORDER BY id"
    )
    try readAll(attributions, id)
    try readAll(
      connection.statement(
        "SELECT s.* FROM attribution a JOIN source s ON s.id = a.source WHERE a.claim = ?1"
      ),
      id
    )
    try readAll(connection.statement("SELECT * FROM link WHERE from_claim = ?1 ORDER BY id"), id)
    try readAll(connection.statement("SELECT * FROM link WHERE to_claim = ?1 ORDER BY id"), id)
    try readAll(connection.statement("SELECT * FROM evidence WHERE claim = ?1 ORDER BY id"), id)
    try readAll(connection.statement("SELECT * FROM note WHERE claim = ?1 ORDER BY id"), id)
  }

  /// One claim after the other, but not in their order.
  func nextClaim() -> Int64 {
    readCount += 1
    return readCount &* 7_919 % claimCount + 1
  }

  private func inRead(_ body: () throws -> Void) throws {
    try connection.statement("BEGIN").run()
    try body()
    try connection.statement("COMMIT").run()
  }

  /// Reads every column of every row that has to do with an id.
  func readAll(_ statement: Statement, _ id: Int64) throws {
    statement.bind(id, at: 1)
    try statement.rows { row in
      for column in 0..<row.columnCount { byteCount += row.withUTF8(column) { $0.count } }
    }
  }
}
