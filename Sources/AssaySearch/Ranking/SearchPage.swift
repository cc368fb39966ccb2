package import AssayVocabulary

/// Where a page of a search ended.
package struct SearchPosition: Sendable, Hashable {
  /// The newest claim when the search began, so that later ones do not move its pages.
  package var bound: ClaimID
  /// The score there; of no meaning in the order of age.
  package var score: Int64
  package var id: ClaimID

  package init(bound: ClaimID, score: Int64, id: ClaimID) {
    self.bound = bound
    self.score = score
    self.id = id
  }
}

/// A page of what a search found.
package struct SearchPage: Sendable, Hashable {
  package var hits: [SearchHit] = []
  /// Where the next page begins, nil at the end.
  ///
  /// A page may be short, even empty, and not the last: work on one is bounded.
  package var next: SearchPosition?
  /// How many of the newest matches were ranked, where there are more.
  package var rankedNewest: Int?

  package init() {}
}

/// How much work one page of a search may be.
package struct SearchLimits: Sendable, Hashable {
  /// How many of the newest matches are ranked.
  package var ranked: Int
  /// How many matches are looked at for those that filters let through.
  package var examined: Int

  package init(ranked: Int, examined: Int) {
    self.ranked = ranked
    self.examined = examined
  }

  package static let standard = SearchLimits(ranked: 20_000, examined: 5_000)
}
