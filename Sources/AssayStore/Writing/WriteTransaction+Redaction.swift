package import AssayDesk
import AssayDomain
import AssayEncoding
import SQLite

extension WriteTransaction {
  package func contents(ofEvent seq: Int64) throws(DeskError) -> EventContents? {
    let log = EventLog(snapshot.store)
    guard seq > 0, let stored = try log.stored(seq), let text = try log.bodyText(of: stored) else {
      return nil
    }
    let body = try EventRecord(stored: stored, bodyText: text, redactedBy: nil).body()
    return EventContents(changes: body.changes, redaction: body.redaction, stamp: body.request)
  }

  package func removeContents(
    ofEvent seq: Int64,
    leaving images: [RecordImage]
  ) throws(DeskError) {
    let log = EventLog(snapshot.store)
    guard let stored = try log.stored(seq), let text = try log.bodyText(of: stored) else { return }
    for image in images { try rows.rewrite(image, since: seq) }
    try log.remove(stored, body: text)
  }
}

extension ReadSnapshot {
  /// Returns the other events, in order, that hold versions of the records whose contents a call has removed, except
  /// events whose own contents are removed.
  package func eventsRepeating(_ recorded: Recorded) throws(DeskError) -> [Int64] {
    var seqs: Set<Int64> = []
    for row in (recorded.redaction?.rows ?? []).map(\.image) {
      let table = row.table.rawValue
      seqs.formUnion(
        try store.listStatement(
          """
          SELECT v.since_seq FROM (SELECT since_seq FROM \(table) WHERE id = ?1 \
          UNION SELECT since_seq FROM \(table)_was WHERE id = ?1) v \
          WHERE v.since_seq <= ?2 AND NOT EXISTS (SELECT 1 FROM redaction r WHERE r.event = v.since_seq)
          """
        ).bind(row.key, seq).fetchAll { $0.integer(0) }
      )
    }
    return seqs.sorted()
  }
}
