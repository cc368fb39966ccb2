/// The Admiralty letter of a source, from A, completely reliable, to E, unreliable; F cannot be judged.
package enum Reliability: String, CaseIterable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// What a source has until somebody rates it.
  package static let unrated = Reliability.f

  /// Whether what the source says counts in the tiers above `possible`.
  package var isRated: Bool {
    switch self {
    case .a, .b, .c: true
    case .d, .e, .f: false
    }
  }
}
