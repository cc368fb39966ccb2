package import AssayDesk
import AssayDomain
import SQLite

extension WriteTransaction {
  /// Removes an earlier event's contents for good: its body, and what its rows say in words.
  ///
  /// The chain holds without the body, as the body entered it as a digest; what stands in the rows' places is
  /// part of this call's event. Pages that held the texts are overwritten.
  package func redact(_ seq: Int64) throws(DeskError) {
    try refuseVersionOfNothing()
    let reason = try neededReason(for: "removing an event's contents")
    let log = EventLog(snapshot.store)
    guard seq > 0, let stored = try log.stored(seq), let text = try log.bodyText(of: stored) else {
      throw try refusal(of: seq, log)
    }
    let body: EventBody
    do { body = try EventBody(text: text) } catch {
      throw .damaged(table: "event", column: error.column)
    }
    if let redaction = body.redaction {
      throw .conflict(
        "#\(seq) removed the contents of #\(redaction.event) and says why, which stays",
        field: "event"
      )
    }
    let mark = RedactionMark(
      actor: request.author.name,
      day: try ReportedDate(dayOfMs: nowMs, days: snapshot.days()),
      reason: reason
    )
    var redaction = Redaction(
      event: seq,
      rows: [],
      key: body.request?.key,
      item: body.request?.item
    )
    try snapshot.store.overwritingDeleted { () throws(DeskError) in
      for image in body.changes {
        let alike = try snapshot.store.versions(alike: image, since: seq)
        let row = image.redacted(mark)
        redaction.rows.append(RedactedRow(image: row, alike: alike))
        try rewrite(row, since: seq)
      }
      try log.remove(stored, body: text)
      try snapshot.store.forgetUnusedSnapshots()
    }
    self.redaction = redaction
  }

  private func refusal(of seq: Int64, _ log: EventLog) throws(DeskError) -> DeskError {
    guard let note = try log.redactionNote(of: seq) else {
      return .notFound(
        "event #\(seq)",
        field: "event",
        hint: "list them with event.list (assay log)"
      )
    }
    return .conflict(
      "the contents of #\(seq) were removed already, by \(note.actor) in #\(note.seq): \(note.reason)",
      field: "event"
    )
  }
}

extension ReadSnapshot {
  /// Other events that hold versions of what a call has removed the contents of, in order; those whose own
  /// contents are gone are left out.
  package func eventsRepeating(_ recorded: Recorded) throws(DeskError) -> [Int64] {
    var seqs: Set<Int64> = []
    for row in (recorded.redaction?.rows ?? []).map(\.image) {
      let table = row.table.rawValue
      let statement = try store.listStatement(
        """
        SELECT v.since_seq FROM (SELECT since_seq FROM \(table) WHERE id = ?1 \
        UNION SELECT since_seq FROM \(table)_was WHERE id = ?1) v \
        WHERE v.since_seq <= ?2 AND NOT EXISTS (SELECT 1 FROM redaction r WHERE r.event = v.since_seq)
        """
      )
      statement.bind(row.key, at: 1)
      statement.bind(seq, at: 2)
      seqs.formUnion(try statement.collect { $0.integer(0) })
    }
    return seqs.sorted()
  }
}

extension StoreConnection {
  /// Removes contents that no version of any piece of evidence has any more.
  func forgetUnusedSnapshots() throws(DeskError) {
    try statement(
      """
      DELETE FROM snapshot WHERE NOT EXISTS (SELECT 1 FROM evidence e \
      WHERE e.sha256 = snapshot.sha256 AND e.snapshot = 1) \
      AND NOT EXISTS (SELECT 1 FROM evidence_was e \
      WHERE e.sha256 = snapshot.sha256 AND e.snapshot = 1)
      """
    ).perform()
  }
}
