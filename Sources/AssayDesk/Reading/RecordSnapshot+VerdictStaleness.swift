package import AssayDomain
package import AssayVocabulary

/// A verdict is stale when what it stands on differs from what it was at the decision: the claim's text, the
/// counts, the digit, the first reporter, roots and flags; or when something that it rests on was withdrawn or
/// changed. It rests on every attribution, link and piece of evidence that was live in the scope of its
/// assessment.
extension RecordSnapshot {
  /// Whether a claim's verdict still stands, computed here when what is kept is out of date; nil for a claim
  /// that has none.
  package func staleness(of claim: Claim) throws(DeskError) -> VerdictStaleness? {
    guard claim.status == .decided, let decision = claim.decision else { return nil }
    guard assertedBeforeMs == nil else {
      return try restricted(toAssertedBeforeMs: nil).staleness(of: claim)
    }
    if let kept = try keptStaleness(of: claim.id) { return kept }
    return try staleness(of: claim, on: decision, assessed: nil)
  }

  /// Computes it; `assessed` is the claim's assessment at the snapshot's moment, where that is known already.
  package func staleness(
    of claim: Claim,
    on decision: Decision,
    assessed: Assessment?
  ) throws(DeskError) -> VerdictStaleness {
    guard decision.seq < seq else { return .fresh }
    let then = asOf(decision.seq, instantMs: nil)
    guard let was = try then.claim(claim.id) else {
      throw .damaged(table: "claim", column: "decision")
    }
    guard try VersionComparison(then, self).areAlike(was, claim) else { return .stale }
    let found: Assessment
    if let assessed {
      found = assessed
    } else {
      found = try attributionGraph(for: claim.id).assess(claim.id)
    }
    guard found.finding == decision.finding else { return .stale }
    let inputs = try DecisionInputs(of: claim.id, then, self)
    return try inputs.haveChanged()
      ? .stale : VerdictStaleness(isStale: false, newSince: inputs.newAttributions)
  }

  /// Why a claim's verdict is stale, one sentence a reason, the weightiest first; none for one that stands.
  package func staleReasons(of claim: Claim) throws(DeskError) -> [String] {
    guard let decision = claim.decision, try staleness(of: claim)?.isStale == true else {
      return []
    }
    guard assertedBeforeMs == nil else {
      return try restricted(toAssertedBeforeMs: nil).staleReasons(of: claim)
    }
    return try changes(since: decision, of: claim.id, inputs(of: claim.id))
  }

  /// What has changed on the ground of a claim's verdict since it was decided, one sentence a change.
  ///
  /// The decision and `now`, what the claim rests on, are those of this snapshot.
  package func changes(
    since decision: Decision,
    of claim: ClaimID,
    _ now: AssessmentInputs
  ) throws(DeskError) -> [String] {
    let then = asOf(decision.seq, instantMs: nil)
    let inputs = try DecisionInputs(of: claim, then, self)
    var sentences = try inputs.changes()
    if let old = try then.claim(claim), let new = try self.claim(claim),
      try !VersionComparison(then, self).areAlike(old, new)
    {
      sentences.append(RecordWords.textChange(from: old.text, to: new.text))
    }
    let words = now.words(with: try then.inputs(of: claim))
    let differences = words.sinceDecision(
      from: decision.finding,
      to: now.attributionGraph.assess(claim).finding
    )
    return sentences + differences
  }
}
