/// Whether the verdict of a decided claim still stands on what it was made on.
package struct VerdictStaleness: Hashable, Sendable {
  /// What it stands on differs from the decision, or something that it rests on was withdrawn or changed.
  package var isStale: Bool
  /// Live attributions recorded since, where these have changed nothing; 0 for a stale verdict.
  package var newSince: Int

  /// Of a verdict on the day it was given.
  package static let fresh = VerdictStaleness(isStale: false, newSince: 0)
  package static let stale = VerdictStaleness(isStale: true, newSince: 0)

  package init(isStale: Bool, newSince: Int) {
    self.isStale = isStale
    self.newSince = newSince
  }
}
