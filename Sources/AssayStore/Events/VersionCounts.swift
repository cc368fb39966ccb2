import AssayDesk
import AssayDomain
import SQLite

/// How many versions a table holds, current and closed.
struct VersionCounts: Hashable {
  /// Those made up to the event asked about.
  var versions: Int64 = 0
  /// Those that were made or closed by an event beyond the newest.
  var beyondHead: Int64 = 0

  mutating func add(_ other: VersionCounts) {
    versions += other.versions
    beyondHead += other.beyondHead
  }
}

extension StoreConnection {
  /// Whether the version of a row that begins at an event is current, or lasts until the next begins.
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

  /// Up to which id, from one on, a table has some `count` current and as many closed versions.
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

  /// Counts the versions of the rows with such ids.
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
