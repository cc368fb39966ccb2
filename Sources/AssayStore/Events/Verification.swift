package import AssayDesk
import AssayDomain
package import AssayEncoding
import SQLite

/// The result of verifying the history.
package struct Verification: Sendable, Hashable {
  /// How many problems are reported at most.
  private static let maximumProblemCount = 100

  package var head = Digest.zero
  package var eventCount: Int64 = 0
  package private(set) var problems: [String] = []

  package var isSound: Bool { problems.isEmpty }

  mutating func add(_ problem: String) {
    if problems.count < Self.maximumProblemCount { problems.append(problem) }
  }
}

extension StoreReader {
  private static let eventsPerChunk: Int64 = 500
  private static let rowsPerChunk: Int64 = 20_000

  /// Recomputes the chain up to an event, checks that every version of a row matches its event, and repeats the events
  /// to compare every table that is computed from them.
  ///
  /// Called within `read`. It renews the transaction after each chunk, so that the log can be checkpointed; the rows it
  /// reads existed at the event and do not change. The events are repeated in a temporary database, and only if the
  /// chain holds. Tables that find rows have no history: they are compared only if the event is the newest, and then
  /// include events recorded meanwhile. `goesOn` is called often, with how many events are done and their number;
  /// false stops the verification, which then throws.
  package func verify(
    upTo seq: Int64,
    goesOn: @escaping (_ done: Int64, _ total: Int64) -> Bool
  ) throws(DeskError) -> Verification {
    let work = VerificationWork(eventCount: seq, goesOn: goesOn)
    let isNewest = try store.headSeq() == seq
    var verifier = Verifier()
    var after = Int64.min
    while after < seq {
      let page = try log.storedPage(
        .ascending,
        beyond: after,
        count: Self.eventsPerChunk,
        asOf: seq
      )
      for event in page {
        try work.note(.checking, event.header.seq - 1, of: seq)
        try verifier.append(event, body: log.bodyText(of: event), in: log)
      }
      guard let end = page.last else { break }
      after = end.header.seq
      try store.renewRead()
    }
    let tables = RecordImage.kinds.map { $0.table }
    for (number, table) in tables.enumerated() {
      var counts = VersionCounts()
      var first = Int64.min
      while true {
        try work.note(.counting, Int64(number), of: Int64(tables.count))
        let last = try store.lastKey(of: table, from: first, count: Self.rowsPerChunk)
        counts.add(try store.versionCounts(of: table, keys: first...last, upTo: seq))
        guard last < .max else { break }
        first = last + 1
        try store.renewRead()
      }
      verifier.compare(counts, of: table)
    }
    if verifier.isSound {
      var replay = try Replay(of: log, upTo: seq, work)
      verifier.add(try replay.problems())
      if isNewest { verifier.add(try replay.finderProblems()) }
    }
    return verifier.finish(expecting: seq)
  }
}

extension Store {
  /// Verifies the database in a file, which may be in use, up to its newest event.
  ///
  /// Writes nothing and takes no lock. Throws a `RebuildError` if the file cannot be read.
  package static func verify(fileAt path: String) throws(RebuildError) -> Verification {
    let log = try log(ofFileAt: path)
    let reader = StoreReader(log.store.connection, usesCaches: true)
    do {
      return try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
        try reader.verify(upTo: snapshot.seq) { _, _ in true }
      }
    } catch {
      throw .reading(error)
    }
  }
}

/// How many versions a table holds, current and closed.
struct VersionCounts: Hashable {
  /// How many versions were made up to the given event.
  var versions: Int64 = 0
  /// How many versions were made or closed by an event beyond the newest.
  var beyondHead: Int64 = 0

  mutating func add(_ other: VersionCounts) {
    versions += other.versions
    beyondHead += other.beyondHead
  }
}

extension StoreConnection {
  /// Whether the version of a row that begins at an event is current or lasts until the next one begins.
  func hasWholeVersion(of image: RecordImage, since seq: Int64) throws(DeskError) -> Bool {
    let table = image.table.rawValue
    return try listStatement(
      """
      SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?1 AND since_seq = ?2) \
      OR EXISTS (SELECT 1 FROM \(table)_was w WHERE w.id = ?1 AND w.since_seq = ?2 \
      AND w.until_seq = coalesce(\
      (SELECT n.since_seq FROM \(table)_was n WHERE n.id = ?1 AND n.since_seq > ?2 \
      ORDER BY n.since_seq LIMIT 1), \
      (SELECT c.since_seq FROM \(table) c WHERE c.id = ?1)))
      """
    ).bind(image.key, seq).fetchOne { $0.integer(0) != 0 } ?? false
  }

  /// Returns the id up to which, from `key` on, a table has some `count` current and as many closed versions.
  func lastKey(of table: RowTable, from key: Int64, count: Int64) throws(DeskError) -> Int64 {
    let name = table.rawValue
    return try listStatement(
      """
      SELECT min(\
      coalesce((SELECT id FROM \(name) WHERE id >= ?1 ORDER BY id LIMIT 1 OFFSET ?2), ?3), \
      coalesce((SELECT id FROM \(name)_was WHERE id >= ?1 ORDER BY id LIMIT 1 OFFSET ?2), ?3))
      """
    ).bind(key, count, Int64.max).fetchInteger() ?? .max
  }

  /// Counts the versions of the rows with ids in the range.
  func versionCounts(
    of table: RowTable,
    keys: ClosedRange<Int64>,
    upTo last: Int64
  ) throws(DeskError) -> VersionCounts {
    let name = table.rawValue
    return try listStatement(
      """
      SELECT count(*) FILTER (WHERE since_seq <= ?3), \
      count(*) FILTER (WHERE coalesce(until_seq, since_seq) > ?4) FROM (\
      SELECT since_seq, NULL AS until_seq FROM \(name) WHERE id BETWEEN ?1 AND ?2 \
      UNION ALL SELECT since_seq, until_seq FROM \(name)_was WHERE id BETWEEN ?1 AND ?2)
      """
    ).bind(keys.lowerBound, keys.upperBound, last, try headSeq()).fetchOne { row in
      VersionCounts(versions: row.integer(0), beyondHead: row.integer(1))
    } ?? VersionCounts()
  }
}
