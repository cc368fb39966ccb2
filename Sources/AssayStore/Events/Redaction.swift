/// What an event that removes another's contents says of it.
struct Redaction: Sendable, Hashable {
  /// The event whose contents are gone.
  let event: Int64
  /// Its rows as they are from then on, in place of those that it held.
  var rows: [RedactedRow]
  /// The request key that it answered, which stays used.
  var key: String?
  /// Which item of that request it was.
  var item: Int64?
}

/// A row that stands for a version whose contents were removed.
struct RedactedRow: Sendable, Hashable {
  var image: RowImage
  /// The events that made versions of the row that said the same as the one removed, in order: what was said is
  /// gone, but not whether it changed.
  var alike: [Int64]
}

/// Who removed an event's contents, when and why.
package struct RedactionNote: Sendable, Hashable {
  /// The event that removed them.
  package let seq: Int64
  /// UTC milliseconds since 1970.
  package let atMs: Int64
  package let actor: String
  package let reason: String
}
