/// How many source groups would all have to be wrong, counted by three requirements on origins.
package struct Counts: Hashable, Sendable {
  /// Counts named origins, through rated reports only.
  package var independent = 0
  /// Counts any origin, through rated reports only.
  package var vouched = 0
  /// Counts any origin, through any report.
  package var possible = 0

  package init() {}

  package init(independent: Int, vouched: Int, possible: Int) {
    self.independent = independent
    self.vouched = vouched
    self.possible = possible
  }

  /// The count that credibility uses: at most one vouched origin replaces an independent one.
  package var weight: Int { max(independent, min(1, vouched)) }
}
