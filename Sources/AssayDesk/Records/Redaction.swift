/// What an event that removes another's contents says of it.
package struct Redaction: Sendable, Hashable {
  /// The event whose contents are gone.
  package let event: Int64
  /// Its rows as they are from then on, in place of those that it held.
  package var rows: [RedactedRow]
  /// The request key that it answered, which stays used.
  package var key: String?
  /// Which item of that request it was.
  package var item: Int64?

  package init(event: Int64, rows: [RedactedRow], key: String?, item: Int64?) {
    self.event = event
    self.rows = rows
    self.key = key
    self.item = item
  }
}

/// A row that stands for a version whose contents were removed.
package struct RedactedRow: Sendable, Hashable {
  package var image: RecordImage
  /// The events that made versions of the row that said the same as the one removed, in order: what was said is
  /// gone, but not whether it changed.
  package var alike: [Int64]

  package init(image: RecordImage, alike: [Int64]) {
    self.image = image
    self.alike = alike
  }
}
