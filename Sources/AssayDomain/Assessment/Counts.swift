/// How many groups would have to be wrong, by what is asked of the origins that chains end at.
package struct Counts: Hashable, Sendable {
  /// Named origins, through rated reports only.
  package var independent = 0
  /// Any origin, through rated reports only.
  package var vouched = 0
  /// Any origin through any report.
  package var possible = 0

  package init() {}

  package init(independent: Int, vouched: Int, possible: Int) {
    self.independent = independent
    self.vouched = vouched
    self.possible = possible
  }

  /// What weighs in the credibility: one vouched origin at most stands in for independent ones.
  package var weight: Int { max(independent, min(1, vouched)) }
}
