package import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// What the log and the tables of versions say of events.
extension ReadSnapshot {
  package func eventStamp(_ seq: Int64) throws(DeskError) -> EventStamp? {
    try store.eventStatement("SELECT at, uid FROM event WHERE seq = ?1").bind(seq).fetchOne {
      EventStamp(atMs: $0.integer(0), uid: $0.integer(1))
    }
  }

  package func lastSeq(byMs instantMs: Int64) throws(DeskError) -> Int64 {
    try store.eventStatement(
      "SELECT seq FROM event WHERE at <= ?1 ORDER BY at DESC, seq DESC LIMIT 1"
    ).bind(instantMs).fetchInteger() ?? 0
  }

  package func versions(of record: RecordKey) throws(DeskError) -> [Int64] {
    let table = record.table
    return try store.listStatement(
      """
      SELECT since_seq FROM \(table) WHERE id = ?1 AND since_seq <= ?2 \
      UNION SELECT since_seq FROM \(table)_was WHERE id = ?1 AND since_seq <= ?2 ORDER BY since_seq
      """
    ).bind(record.number, seq).fetchAll { $0.integer(0) }
  }

  package func hasRemovals() throws(DeskError) -> Bool { try store.hasRemovals() }

  /// A row's versions whose contents were removed, the newest first.
  package func removedVersions(of record: RecordKey) throws(DeskError) -> [RemovedVersion] {
    let name = record.table
    return try store.listStatement(
      """
      SELECT event, by_seq FROM redaction WHERE event IN (\
      SELECT since_seq FROM \(name) WHERE id = ?1 \
      UNION SELECT since_seq FROM \(name)_was WHERE id = ?1) ORDER BY event DESC
      """
    ).bind(record.number).fetchAll { RemovedVersion(since: $0.integer(0), by: $0.integer(1)) }
  }

  package func areNotedAlike(
    _ record: RecordKey,
    _ one: Int64,
    _ other: Int64
  ) throws(DeskError) -> Bool {
    try store.statement(
      """
      SELECT 1 FROM alike WHERE tbl = ?1 AND id = ?2 AND seq = ?3 AND other = ?4 \
      UNION SELECT 1 FROM alike WHERE tbl = ?1 AND id = ?2 AND seq = ?4 AND other = ?3
      """
    ).bind(record.table, record.number, one, other).hasRow()
  }

  package func redactionNote(of seq: Int64) throws(DeskError) -> RedactionNote? {
    try EventLog(store).redactionNote(of: seq)
  }
}

extension StoreConnection {
  /// Whether any event's contents have ever been removed.
  func hasRemovals() throws(DeskError) -> Bool {
    try statement("SELECT 1 FROM redaction LIMIT 1").hasRow()
  }
}
