import AssayDesk
import AssayDomain
import AssayVocabulary
import JSON
import SQLite

/// A connection to the database with the access to every kind of row, used by one thread at a time.
final class StoreConnection {
  private static let maximumListCount = 128

  let connection: Connection
  lazy var sources = RowAccess<Source>(connection)
  lazy var claims = RowAccess<Claim>(connection)
  lazy var attributions = RowAccess<Attribution>(connection)
  lazy var reports = RowAccess<ReportFacts>(connection)
  lazy var links = RowAccess<Link>(connection)
  lazy var evidence = RowAccess<Evidence>(connection)
  lazy var notes = RowAccess<Note>(connection)
  lazy var policies = RowAccess<Policy>(connection)
  lazy var grants = RowAccess<Grant>(connection)
  lazy var summaries = RowAccess<SummaryRow>(connection)
  lazy var stalenessRows = RowAccess<VerdictStalenessRow>(connection)

  let timeZones = TimeZones()

  /// What is kept of the database between calls, on the connection of the server's writer alone.
  var cache: WriterCache?

  /// Events that are not in the log yet, on the writer's connection alone.
  var uncommittedEvents: UncommittedEvents?

  /// Whether any claim is merged, as far as a reader has asked since its newest event was another.
  private var mergesKnown: (seq: Int64, hasAny: Bool?) = (-1, nil)

  /// A claim from or to which no link is recorded, as the read that is under way has found.
  private var unlinked: ClaimID?

  /// Words that are not worth looking up when a claim is submitted.
  var commonTerms = CommonTermCache()

  var claimJSONCache = ClaimJSONCaches()

  /// Depends on no row, and so is never forgotten.
  var loneExplanations = LoneExplanationCache()
  var lonePatterns: [LoneReport: JSONPattern] = [:]

  /// Up to which change the lengths of texts that `text_score` remembers are right.
  private var lengthsMark: TextMark?

  /// Statements of lists by their text; filters make a bounded number of texts.
  private var lists: [String: Statement] = [:]

  /// Whether it never writes, so that its transactions may end whenever a read allows.
  private let isReader: Bool

  init(_ connection: Connection, isReader: Bool) {
    self.connection = connection
    self.isReader = isReader
  }

  /// A read has begun in which the newest event is this one.
  func noteRead(of seq: Int64) {
    unlinked = nil
    if mergesKnown.seq != seq { mergesKnown = (seq, nil) }
  }

  /// The read that is under way has found that no link is recorded from or to a claim.
  func noteUnlinked(_ claim: ClaimID) {
    // What writes does not tell when its reads begin.
    if isReader { unlinked = claim }
  }

  func isUnlinked(_ claim: ClaimID) -> Bool { unlinked == claim }

  /// Whether any claim is merged now, asked once of each moment where the connection only reads.
  func hasMergedClaims() throws(DeskError) -> Bool {
    if isReader, let known = mergesKnown.hasAny { return known }
    let found = try statement("SELECT 1 FROM claim WHERE merged_into IS NOT NULL LIMIT 1").hasRow()
    mergesKnown.hasAny = found
    return found
  }

  /// The kept statement of a literal.
  func statement(_ sql: StaticString) throws(DeskError) -> Statement {
    try sqlite { () throws(SQLiteError) in try connection.statement(sql) }
  }

  /// The same of one that asks the log, which then has all events that were recorded.
  func eventStatement(_ sql: StaticString) throws(DeskError) -> Statement {
    try uncommittedEvents?.flush(into: self)
    return try statement(sql)
  }

  /// The kept statement of a text that was put together from a filter, its parameters bound.
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

  /// The kept statement of a text that was put together.
  func listStatement(_ sql: String) throws(DeskError) -> Statement {
    if let kept = lists[sql] { return kept }
    let statement = try sqlite { () throws(SQLiteError) in try connection.prepare(sql) }
    if lists.count >= Self.maximumListCount { lists.removeAll() }
    lists[sql] = statement
    return statement
  }

  /// Ends the present read transaction and begins the next, which sees what was committed meanwhile.
  ///
  /// Long reads that are pinned to an event do so between chunks, so that the log can be checkpointed. A
  /// read within a writer's group leaves the group's transaction alone.
  func renewRead() throws(DeskError) {
    guard isReader else { return }
    try statement("COMMIT").execute()
    try statement("BEGIN").execute()
  }

  /// Executes a statement that makes something temporary, which a connection that only reads otherwise refuses.
  func executeOnTemporary(_ sql: String) throws(SQLiteError) {
    guard isReader else { return try connection.execute(sql) }
    // What is not temporary cannot be written through it all the same, as it was opened for reading.
    try connection.execute("PRAGMA query_only=0")
    do throws(SQLiteError) { try connection.execute(sql) } catch {
      try connection.execute("PRAGMA query_only=1")
      throw error
    }
    try connection.execute("PRAGMA query_only=1")
  }

  /// Lets `text_score` forget what it remembers where a claim's text has changed since.
  func refreshTextLengths() throws(DeskError) {
    let mark = try statement(
      "SELECT (SELECT max(id) FROM closed_text), (SELECT count(*) FROM redaction)"
    ).fetchOne {
      TextMark(newestClosed: $0.integer(0), redactionCount: $0.integer(1))
    }
    if mark != lengthsMark { connection.forgetTextLengths() }
    lengthsMark = mark
  }

  /// Grows with each change of a claim's text: the former one is kept, or was removed by a redaction.
  private struct TextMark: Equatable {
    let newestClosed: Int64
    let redactionCount: Int64
  }

  /// The newest event in this connection's snapshot, 0 before the first.
  func headSeq() throws(DeskError) -> Int64 {
    try eventStatement("SELECT coalesce(max(seq), 0) FROM event").fetchInteger() ?? 0
  }
}
