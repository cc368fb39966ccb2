/// How it is known that a report came after the previous one in a list.
package enum KnownOrder: String, CaseIterable, Sendable {
  /// The report's whole time lies after that of the previous one.
  case certain
  /// The dates allow the order, and the report cites the previous one or that one is recorded to precede it.
  case recorded
  /// The report may also have come before.
  case unknown
}
