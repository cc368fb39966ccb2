import AssayVocabulary

/// Rules for saying that two records are of the same thing.
package enum MergeEntry {
  /// Whether a claim may be merged into another, by where both stand in review.
  ///
  /// A claim that is decided rests on what it had then, so it is reopened first.
  package static func check(
    _ claim: Claim,
    into survivor: Claim
  ) throws(EntryProblem) {
    guard claim.id != survivor.id else { throw .mergesIntoItself }
    for one in [claim, survivor] {
      switch one.status {
      case .submitted, .inReview, .proposed: break
      case .decided: throw .mergesDecided(one.id)
      case .withdrawn: throw .mergesWithdrawn(one.id)
      case .merged: throw .isMerged(one.id.description, into: one.mergedInto?.description)
      }
    }
  }

  /// Whether a source may be merged into another.
  package static func check(
    _ source: Source,
    into survivor: Source
  ) throws(EntryProblem) {
    guard source.id != survivor.id else { throw .mergesIntoItself }
    for one in [source, survivor] where one.mergedInto != nil {
      throw .isMerged(one.id.description, into: one.mergedInto?.description)
    }
  }
}
