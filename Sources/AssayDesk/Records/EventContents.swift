/// What an event holds that can be removed.
package struct EventContents: Sendable {
  /// The records that it made or changed, as they were after it.
  package let changes: [RecordImage]
  /// What it removed of another event.
  package let redaction: Redaction?
  /// The request that it answered.
  package let stamp: RequestStamp?

  package init(changes: [RecordImage], redaction: Redaction?, stamp: RequestStamp?) {
    self.changes = changes
    self.redaction = redaction
    self.stamp = stamp
  }
}
