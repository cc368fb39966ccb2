/// Whether the verdict of a decided claim still stands on the facts of its decision.
package struct VerdictStaleness: Hashable, Sendable {
  /// Whether the finding differs from the decision's, or a record that the verdict rests on was withdrawn or changed.
  package var isStale: Bool
  /// How many live attributions were recorded since the decision without changing it; 0 for a stale verdict.
  package var newSince: Int

  /// The staleness of a new verdict.
  package static let fresh = VerdictStaleness(isStale: false, newSince: 0)
  package static let stale = VerdictStaleness(isStale: true, newSince: 0)

  package init(isStale: Bool, newSince: Int) {
    self.isStale = isStale
    self.newSince = newSince
  }
}
