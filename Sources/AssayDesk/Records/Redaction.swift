/// The record of a redaction in the event that made it.
package struct Redaction: Sendable, Hashable {
  /// The event whose contents were removed.
  package let event: Int64
  /// The redacted rows, which replace those of the event.
  package var rows: [RedactedRow]
  /// The request key that the event answered, which stays used.
  package var key: String?
  /// The item of that request that the event answered.
  package var item: Int64?

  package init(event: Int64, rows: [RedactedRow], key: String?, item: Int64?) {
    self.event = event
    self.rows = rows
    self.key = key
    self.item = item
  }
}

/// A row that replaces a version whose contents were removed.
package struct RedactedRow: Sendable, Hashable {
  package var image: RecordImage
  /// The events whose versions of the row had the same contents as the removed one, in order: the contents are gone,
  /// but later versions can still be compared.
  package var alike: [Int64]

  package init(image: RecordImage, alike: [Int64]) {
    self.image = image
    self.alike = alike
  }
}
