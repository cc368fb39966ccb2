import AssayDesk
import AssayDomain
import AssayEncoding
import AssayVocabulary
import SQLite

/// Repeats the events in a temporary database, in order to compare the computed rows with the stored ones.
struct Replay {
  private static let maximumProblemCount = 20
  private static let claimsPerChunk: Int64 = 5_000
  /// How many events are repeated within one transaction.
  private static let eventsBehind: Int64 = 500

  /// The database that is checked.
  let kept: StoreConnection
  /// The database that the repeated events make.
  let scratch: StoreConnection
  private let last: Int64
  private let work: VerificationWork
  private var rebuild: Rebuild

  /// Repeats the events up to `last`; called within a read, whose transaction it renews.
  init(of log: EventLog, upTo last: Int64, _ work: VerificationWork) throws(DeskError) {
    kept = log.store
    self.last = last
    self.work = work
    let connection = try Self.temporaryDatabase()
    connection.stop { work.isStopped }
    scratch = StoreConnection(connection, for: .rebuilding, usesCaches: true)
    rebuild = try Rebuild(from: log, into: connection)
    try repeatEvents(upTo: last) { (done) throws(DeskError) in
      try work.note(.repeating, done, of: last)
      try log.store.renewRead()
    }
  }

  /// Repeats the events recorded meanwhile, until it has repeated all that existed at one moment.
  mutating func catchUp() throws(DeskError) {
    let (kept, work) = (kept, work)
    var head = last
    while try kept.headSeq() - head > Self.eventsBehind {
      head = try kept.headSeq()
      try repeatEvents(upTo: head) { (_) throws(DeskError) in
        try work.noteCompared(0, of: Self.comparisonCount)
        try kept.renewRead()
      }
    }
    try repeatEvents(upTo: kept.headSeq()) { _ in }
  }

  private mutating func repeatEvents(
    upTo seq: Int64,
    _ progress: (Int64) throws(DeskError) -> Void
  ) throws(DeskError) {
    do throws(RebuildError) { try rebuild.run(upTo: seq, progress) } catch {
      throw DeskError(error)
    }
  }

  /// A database in an unnamed file, which SQLite keeps in memory while it is small.
  private static func temporaryDatabase() throws(DeskError) -> Connection {
    do {
      let connection = try Connection(path: "", mode: .readWriteCreate)
      try connection.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF")
      try connection.addTextScore(rememberingLengths: false)
      let migrator = Migrator(StoreMigrations.all, applicationID: StoreMigrations.applicationID)
      _ = try migrator.migrate(connection, now: 0) { _ in }
      return connection
    } catch let error as SQLiteError {
      throw DeskError(error)
    } catch {
      throw .damaged(table: "migration", column: "version")
    }
  }

  /// Returns how computed rows differ from what the events make, one sentence for each difference.
  func problems() throws(DeskError) -> [String] {
    var problems = try altered(SummaryRow.self, "the summary")
    problems += try altered(VerdictStalenessRow.self, "the standing of the verdict")
    for table in [RowTable.assessment, .staleness] where try kept.hasGaps(table) {
      problems.append("versions of \(table.rawValue) rows do not follow each other")
    }
    return problems
  }

  /// Notes that so many more steps of comparing are done.
  func noteCompared(_ count: Int64) throws(DeskError) {
    try work.noteCompared(count, of: Self.comparisonCount)
  }

  /// The number of steps of comparing: of the two kinds of computed rows, and of the tables that find rows.
  private static let comparisonCount = Int64(2 + finders.count + TextTable.allCases.count)

  /// Returns a sentence for each claim whose computed rows, current or closed, are not what the events make.
  private func altered<Row: StoredRow>(
    _ rows: Row.Type,
    _ what: String
  ) throws(DeskError) -> [String] {
    let greatest = try max(kept.maximumKey(of: rows), scratch.maximumKey(of: rows))
    let begin = try kept.algorithmBegin()
    var problems: [String] = []
    var first: Int64 = .min
    while first <= greatest, problems.count < Self.maximumProblemCount {
      try noteCompared(0)
      let end = first == .min ? Self.claimsPerChunk : first + Self.claimsPerChunk - 1
      let marks = try kept.firstMarks(first...end)
      let made = try scratch.versions(of: rows, first...end, from: begin, upTo: last)
      let found = try kept.versions(of: rows, first...end, from: begin, upTo: last)
      for key in Set(made.keys).union(found.keys).sorted()
      where differ(made[key] ?? [], found[key] ?? [], mark: marks[key] ?? .max) {
        problems.append("\(what) of C\(key) is not what the events make it")
      }
      first = end + 1
      try kept.renewRead()
    }
    try noteCompared(1)
    return Array(problems.prefix(Self.maximumProblemCount))
  }

  /// Whether stored versions differ from those that should exist.
  ///
  /// From a mark on, versions are not computed yet, and none after it is made before the mark is worked off. A version
  /// of the mark's own event may exist and is then computed again.
  private func differ(
    _ should: [ComputedVersion],
    _ does: [ComputedVersion],
    mark: Int64
  ) -> Bool {
    should.filter { $0.since < mark } != does.filter { $0.since < mark }
      || does.contains { $0.since > mark }
  }
}

/// One version of a computed row.
private struct ComputedVersion: Hashable {
  let since: Int64
  /// The columns as SQL literals.
  let text: String
}

extension StoreConnection {
  /// The event as of which the present version of the algorithm began.
  fileprivate func algorithmBegin() throws(DeskError) -> Int64 {
    try statement("SELECT max(since_seq) FROM algorithm").fetchInteger() ?? 0
  }

  /// Returns the versions by key, in order; one that was in force at the event `begin` counts as begun there.
  fileprivate func versions<Row: StoredRow>(
    of rows: Row.Type,
    _ keys: ClosedRange<Int64>,
    from begin: Int64,
    upTo last: Int64
  ) throws(DeskError) -> [Int64: [ComputedVersion]] {
    let name = Row.table.rawValue
    let columns = Row.columns.map { "quote(\($0.name))" }.joined(separator: " || ',' || ")
    let found = try listStatement(
      """
      SELECT id, since_seq, \(columns) FROM \(name) WHERE id BETWEEN ?1 AND ?2 AND since_seq <= ?3 \
      UNION ALL SELECT id, since_seq, \(columns) FROM \(name)_was \
      WHERE id BETWEEN ?1 AND ?2 AND since_seq <= ?3 ORDER BY id, since_seq
      """
    ).bind(keys.lowerBound, keys.upperBound, last).fetchAll {
      ($0.integer(0), $0.integer(1), $0.text(2))
    }
    var all: [Int64: [ComputedVersion]] = [:]
    for (key, since, text) in found {
      if since <= begin { all[key] = [] }
      all[key, default: []].append(ComputedVersion(since: max(since, begin), text: text))
    }
    return all
  }

  fileprivate func maximumKey<Row: StoredRow>(of rows: Row.Type) throws(DeskError) -> Int64 {
    try listStatement("SELECT coalesce(max(id), 0) FROM \(Row.table.rawValue)").fetchInteger() ?? 0
  }

  /// The first mark of each claim that waits to be refreshed.
  fileprivate func firstMarks(_ keys: ClosedRange<Int64>) throws(DeskError) -> [Int64: Int64] {
    let marks = try statement(
      "SELECT claim, min(seq) FROM refresh WHERE claim BETWEEN ?1 AND ?2 GROUP BY claim"
    ).bind(keys.lowerBound, keys.upperBound).fetchAll { ($0.integer(0), $0.integer(1)) }
    return Dictionary(uniqueKeysWithValues: marks).merging(try seededMarks(), uniquingKeysWith: min)
  }

  /// The marks that the seeds that wait will make, the first of each claim.
  func seededMarks() throws(DeskError) -> [Int64: Int64] {
    var marks: [Int64: Int64] = [:]
    let work = RefreshWork(store: self)
    for seed in try work.seeds(upTo: .max) {
      for claim in try work.claims(affectedBy: seed) where marks[claim.rawValue] == nil {
        marks[claim.rawValue] = seed.seq
      }
    }
    return marks
  }

  /// Whether a closed version ends before or after the start of the next version.
  fileprivate func hasGaps(_ table: RowTable) throws(DeskError) -> Bool {
    let name = table.rawValue
    return try listStatement(
      """
      SELECT 1 FROM \(name)_was w WHERE w.until_seq IS NOT coalesce(\
      (SELECT n.since_seq FROM \(name)_was n WHERE n.id = w.id AND n.since_seq > w.since_seq \
      ORDER BY n.since_seq LIMIT 1), \
      (SELECT c.since_seq FROM \(name) c WHERE c.id = w.id)) LIMIT 1
      """
    ).hasRow()
  }
}

extension DeskError {
  /// Describes a failure to repeat events as an error of a read.
  fileprivate init(_ error: RebuildError) {
    switch error {
    case .reading(let cause), .writing(let cause), .event(_, let cause): self = cause
    case .missing, .source, .layout, .target, .occupied, .history, .naming:
      self = .damaged(table: "event", column: "body")
    }
  }
}
