/// Whether the verdict of a decided claim still stands on the facts of its decision.
package struct VerdictStaleness: Hashable, Sendable {
  /// Whether the evidence became weaker, or something that the verdict rests on was withdrawn or changed.
  package var isStale: Bool
  /// Whether more speaks for the verdict than at the decision; false for a stale verdict.
  package var isStronger: Bool
  /// How many attributions that count were recorded since the decision; 0 for a stale verdict.
  package var newSince: Int

  /// The staleness of a new verdict.
  package static let fresh = VerdictStaleness(isStale: false, newSince: 0)
  package static let stale = VerdictStaleness(isStale: true, newSince: 0)

  package init(isStale: Bool, isStronger: Bool = false, newSince: Int) {
    self.isStale = isStale
    self.isStronger = isStronger
    self.newSince = newSince
  }
}
