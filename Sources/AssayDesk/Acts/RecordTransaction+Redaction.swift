import AssayDomain

extension RecordTransaction {
  /// Removes an earlier event's contents for good: its body and the texts of its rows.
  ///
  /// The chain still verifies, because it covers only the digest of the body; this call's event holds the rows that
  /// replace the removed ones. Pages that held the texts are overwritten.
  package func redact(_ seq: Int64) throws(DeskError) {
    try refuseVersionOfNothing()
    let reason = try neededReason(for: "removing an event's contents")
    guard let contents = try contents(ofEvent: seq) else { throw try refusal(of: seq) }
    if let redaction = contents.redaction {
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
    let rows = try contents.changes.map { (image) throws(DeskError) in
      RedactedRow(
        image: image.redacted(mark),
        alike: try snapshot.versions(alike: image, since: seq)
      )
    }
    try removeContents(ofEvent: seq, leaving: rows.map(\.image))
    redaction = Redaction(
      event: seq,
      rows: rows,
      key: contents.stamp?.key,
      item: contents.stamp?.item
    )
  }

  private func refusal(of seq: Int64) throws(DeskError) -> DeskError {
    guard let note = try snapshot.redactionNote(of: seq) else {
      return .notFound(
        "event #\(seq)",
        field: "event",
        hint: "list them with event.list",
        remedy: Remedy("event.list")
      )
    }
    return .conflict(
      "the contents of #\(seq) were removed already, by \(note.actor) in #\(note.seq): \(note.reason)",
      field: "event"
    )
  }
}
