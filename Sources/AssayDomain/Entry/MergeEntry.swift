import AssayVocabulary

/// Rules for merging two records of one thing.
package enum MergeEntry {
  /// Throws if a claim may not be merged into another, by the status of both.
  ///
  /// A decided claim rests on its own records, so it must be reopened first.
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

  /// Throws if a source may not be merged into another.
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
