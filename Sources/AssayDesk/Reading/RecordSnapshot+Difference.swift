import AssayDomain
package import AssayVocabulary

/// How a claim changed between two moments, in words.
package struct ClaimDifference: Sendable {
  /// The changes to the claim and the records on it.
  package let changes: [String]
  /// The changes to its assessment, which records on other claims can also cause.
  package let effects: [String]
}

extension RecordSnapshot {
  /// Returns how a claim changed since an earlier moment.
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
