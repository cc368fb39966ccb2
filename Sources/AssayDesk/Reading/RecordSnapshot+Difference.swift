import AssayDomain
package import AssayVocabulary

/// What changed of a claim between two moments, in words.
package struct ClaimDifference: Sendable {
  /// What became of the claim and of what is recorded on it.
  package let changes: [String]
  /// What became of its assessment, which things recorded elsewhere change as well.
  package let effects: [String]
}

extension RecordSnapshot {
  /// What changed of a claim since an earlier moment.
  package func difference(
    of claim: ClaimID,
    since old: Self
  ) throws(DeskError) -> ClaimDifference {
    let was = try old.inputs(of: try old.survivor(of: claim))
    let now = try inputs(of: try survivor(of: claim))
    let effects = now.words(with: was).differences(
      from: was.attributionGraph.assess(try old.survivor(of: claim)).finding,
      to: now.attributionGraph.assess(try survivor(of: claim)).finding
    )
    return ClaimDifference(
      changes: try RecordChanges(old, self).words(on: claim),
      effects: effects
    )
  }
}
