/// A warning for a reader of the counts.
///
/// The cases are in the order of the wire words.
package enum Flag: String, CaseIterable, Comparable, Sendable {
  /// A report is dated before the one that it cites.
  case anachronisticCitation = "anachronistic-citation"
  /// A report knows firsthand what is said to happen only later.
  case beforeTheEvent = "before-the-event"
  /// A group speaks for and against the claim in its own words.
  case bothSides = "both-sides"
  /// Seen reports reach no origin and cite each other in a circle.
  case circular
  /// Two originals are on one page, and nobody has said whether they are one statement.
  case sameDocument = "same-document"
  /// Several sources of one group support the claim.
  case sharedOwnership = "shared-ownership"
  /// The desk saw only one group, though others are named.
  case singleChannel = "single-channel"
  /// A report cites a withdrawn one.
  case supportWithdrawn = "support-withdrawn"
  /// Seen reports reach no origin, without a circle.
  case untraced

  package static func < (one: Flag, other: Flag) -> Bool { one.rawValue < other.rawValue }
}
