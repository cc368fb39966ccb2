/// A requirement on the origins at which chains end; the strictest tier comes first.
package enum Tier: Int, CaseIterable, Comparable, Sendable {
  /// Named origins, through rated reports only.
  case independent
  /// Named and unnamed origins, through rated reports only.
  case traced
  /// Any origin, through rated reports only.
  case vouched
  /// Any origin, through any report.
  case possible

  package static func < (one: Tier, other: Tier) -> Bool { one.rawValue < other.rawValue }
}
