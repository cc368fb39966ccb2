/// The Admiralty letter of a source, from A, completely reliable, to E, unreliable; F cannot be judged.
package enum Reliability: String, CaseIterable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// The letter of a source that has not been rated.
  package static let unrated = Reliability.f

  /// Whether the source's reports count in the tiers above `possible`.
  package var isRated: Bool {
    switch self {
    case .a, .b, .c: true
    case .d, .e, .f: false
    }
  }
}
