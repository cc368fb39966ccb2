/// What is asked of the origins that chains end at, strictest first.
package enum Tier: Int, CaseIterable, Comparable, Sendable {
  /// Named origins.
  case independent
  /// Named and unnamed origins.
  case traced
  /// Any origin, through rated reports only, as in the tiers before.
  case vouched
  /// Any origin through any report.
  case possible

  package static func < (one: Tier, other: Tier) -> Bool { one.rawValue < other.rawValue }
}
