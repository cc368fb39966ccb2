/// The contents of an event that a redaction removes.
package struct EventContents: Sendable {
  /// The records that the event made or changed, as they were after it.
  package let changes: [RecordImage]
  /// The contents that the event removed from another event.
  package let redaction: Redaction?
  /// The request that the event answered.
  package let stamp: RequestStamp?

  package init(changes: [RecordImage], redaction: Redaction?, stamp: RequestStamp?) {
    self.changes = changes
    self.redaction = redaction
    self.stamp = stamp
  }
}
