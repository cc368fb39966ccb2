import AssayDesk
import AssayDomain
import AssayEncoding
import AssayVocabulary
import JSON
import SQLite

/// A connection to the database with access to every kind of row, used by one thread at a time.
final class StoreConnection {
  /// The purpose of a connection.
  enum Purpose {
    /// The connection never writes, so that any read may end and renew its transaction.
    case reading
    case writing
    /// The connection repeats events to rebuild every table.
    case rebuilding
  }

  let connection: Connection
  lazy var sources = RowAccess<Source>(self)
  lazy var claims = RowAccess<Claim>(self)
  lazy var claimDates = RowAccess<ClaimDate>(self)
  lazy var attributions = RowAccess<Attribution>(self)
  lazy var reports = RowAccess<ReportFacts>(self)
  lazy var links = RowAccess<Link>(self)
  lazy var evidence = RowAccess<Evidence>(self)
  lazy var notes = RowAccess<Note>(self)
  lazy var policies = RowAccess<Policy>(self)
  lazy var grants = RowAccess<Grant>(self)
  lazy var summaries = RowAccess<SummaryRow>(self)
  lazy var stalenessRows = RowAccess<VerdictStalenessRow>(self)

  let timeZones = TimeZones()

  /// Events that are not in the log yet, on the writer's connection alone.
  var uncommittedEvents: UncommittedEvents?

  /// The hashes of contents that calls are storing in pieces, on the writer's connection alone.
  var arrivingContents: Set<String> = []

  let caches: StoreCaches

  let purpose: Purpose

  /// How many claims or reports a change looks up to find what it affects, and its reply to say the counts of a claim;
  /// what takes more is done later by a reader.
  var lookupLimit: Int

  /// Tests pass `usesCaches` as false to compare answers that are computed afresh.
  init(_ connection: Connection, for purpose: Purpose, usesCaches: Bool) {
    self.connection = connection
    self.purpose = purpose
    lookupLimit = purpose == .rebuilding ? .max : 300
    caches = StoreCaches(areOn: usesCaches)
  }

  /// Notes that a read has begun whose newest event is `seq`.
  func noteRead(of seq: Int64) {
    caches.head.begin(seq)
  }

  /// Notes that the current read found no link from or to the claim.
  func noteUnlinked(_ claim: ClaimID) {
    if purpose == .reading, caches.areOn { caches.head.keep(unlinked: claim) }
  }

  func isUnlinked(_ claim: ClaimID) -> Bool { caches.head.unlinked == claim }

  /// Whether any claim is merged now.
  func hasMergedClaims() throws(DeskError) -> Bool {
    if caches.areOn, let known = caches.head.hasMerges { return known }
    let found = try statement("SELECT 1 FROM claim WHERE merged_into IS NOT NULL LIMIT 1").hasRow()
    caches.head.keep(hasMerges: found)
    return found
  }

  /// The prepared statement of a literal, kept for the next use.
  func statement(_ sql: StaticString) throws(DeskError) -> Statement {
    try sqlite { () throws(SQLiteError) in
      caches.areOn ? try connection.statement(sql) : try connection.prepare(sql.description)
    }
  }

  /// The prepared statement of a literal that reads the log; first enters uncommitted events into the log.
  func eventStatement(_ sql: StaticString) throws(DeskError) -> Statement {
    try uncommittedEvents?.flush(into: self)
    return try statement(sql)
  }

  /// The prepared statement of composed SQL, with its parameters bound.
  func listStatement(_ part: SQLPart) throws(DeskError) -> Statement {
    let statement = try listStatement(part.sql)
    for (index, binding) in part.bindings.enumerated() {
      switch binding {
      case .number(let number): statement.bind(number, at: Int32(index + 1))
      case .fraction(let fraction): statement.bind(fraction: fraction, at: Int32(index + 1))
      case .text(let text): statement.bind(text, at: Int32(index + 1))
      }
    }
    return statement
  }

  /// The prepared statement of composed SQL.
  func listStatement(_ sql: String) throws(DeskError) -> Statement {
    try caches.statement(sql) { () throws(DeskError) in
      try sqlite { () throws(SQLiteError) in try connection.prepare(sql) }
    }
  }

  /// Ends the present read transaction and begins the next, which sees what was committed meanwhile.
  ///
  /// Long reads as of a fixed event call this between chunks, so that the log can be checkpointed. A read within a
  /// writer's group does not end the group's transaction.
  func renewRead() throws(DeskError) {
    guard purpose == .reading else { return }
    try statement("COMMIT").execute()
    try statement("BEGIN").execute()
  }

  /// Executes a statement that makes a temporary object, which a connection that only reads otherwise refuses.
  func executeOnTemporary(_ sql: String) throws(SQLiteError) {
    guard purpose == .reading else { return try connection.execute(sql) }
    // It still cannot write to the database file, because it was opened for reading.
    try connection.execute("PRAGMA query_only=0")
    do throws(SQLiteError) { try connection.execute(sql) } catch {
      try connection.execute("PRAGMA query_only=1")
      throw error
    }
    try connection.execute("PRAGMA query_only=1")
  }

  /// Makes `text_score` forget the lengths that it remembers if a claim's text has changed since.
  func refreshTextLengths() throws(DeskError) {
    let mark = try statement(
      "SELECT block, (SELECT count(*) FROM redaction) FROM claim_words_was_data WHERE id = 10"
    ).fetchOne {
      TextLengthMark(formerTexts: $0.blob(0), redactionCount: $0.integer(1))
    }
    guard let mark, mark == caches.textLengths, caches.areOn else {
      caches.textLengths = mark ?? TextLengthMark()
      return connection.forgetTextLengths()
    }
  }

  /// The newest event in this connection's snapshot, 0 before the first.
  func headSeq() throws(DeskError) -> Int64 {
    try eventStatement("SELECT coalesce(max(seq), 0) FROM event").fetchInteger() ?? 0
  }
}
