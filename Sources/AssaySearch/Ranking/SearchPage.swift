package import AssayVocabulary

/// The position at which a page of a search ended.
package struct SearchPosition: Sendable, Hashable {
  /// The newest claim when the search began, so that newer claims do not move its pages.
  package var bound: ClaimID
  /// The score at that position; unused in the order of age.
  package var score: Int64
  package var id: ClaimID

  package init(bound: ClaimID, score: Int64, id: ClaimID) {
    self.bound = bound
    self.score = score
    self.id = id
  }
}

/// A page of search results.
package struct SearchPage: Sendable, Hashable {
  package var hits: [SearchHit] = []
  /// The position at which the next page starts, nil at the end.
  ///
  /// A page that is short or empty need not be the last, because the work for a page is bounded.
  package var next: SearchPosition?
  /// How many of the newest matches were ranked, if there were more.
  package var rankedNewest: Int?

  package init() {}
}

/// Limits on the work for one page of a search.
package struct SearchLimits: Sendable, Hashable {
  /// How many of the newest matches are ranked.
  package var ranked: Int
  /// How many ranked matches are checked against the filters.
  package var examined: Int

  package init(ranked: Int, examined: Int) {
    self.ranked = ranked
    self.examined = examined
  }

  package static let standard = SearchLimits(ranked: 20_000, examined: 5_000)
}
