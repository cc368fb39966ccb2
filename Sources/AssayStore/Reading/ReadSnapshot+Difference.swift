package import AssayDesk
package import AssayDomain

/// What changed of a claim between two moments, in words.
package struct ClaimDifference: Sendable {
  /// What became of the claim and of what is recorded on it.
  package let changes: [String]
  /// What became of its assessment, which things recorded elsewhere change as well.
  package let effects: [String]
}

extension ReadSnapshot {
  /// What changed of a claim since an earlier moment.
  package func difference(
    of claim: ClaimID,
    since old: ReadSnapshot
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

  /// The snapshot as of an earlier moment; refused when that is later than this snapshot's.
  package func back(to moment: AsOf, field: String) throws(DeskError) -> ReadSnapshot {
    let seq = try store.seq(asOf: moment.exact(days))
    guard seq <= self.seq else {
      throw .invalid(field, "there is no event #\(seq) yet; the newest looked at is #\(self.seq)")
    }
    return ReadSnapshot(store, asOf: seq, askedMs: nil)
  }
}
