/// How it is known that a report came after the one before it in the list.
package enum KnownOrder: String, CaseIterable, Sendable {
  /// All of its time lies after.
  case certain
  /// The dates allow it, and the one before is cited or was recorded to precede it.
  case recorded
  /// It may as well have come before.
  case unknown
}
