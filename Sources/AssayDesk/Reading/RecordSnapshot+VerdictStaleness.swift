package import AssayDomain
package import AssayVocabulary

/// A verdict is stale if the claim's text differs from that at the decision, if the evidence for the verdict is weaker, if
/// it lacks what the policy of then needs, or if a record that it rests on was withdrawn, superseded or corrected in a way
/// that counts. It rests on the attributions on paths that count at least as vouched, on the links and on the evidence that
/// lead to them. What only adds to it makes it stronger, and never stale.
extension RecordSnapshot {
  /// Returns whether a claim's verdict still stands; computes it if the stored answer is out of date; nil if the claim
  /// has no verdict.
  package func staleness(of claim: Claim) throws(DeskError) -> VerdictStaleness? {
    guard claim.status == .decided, let decision = claim.decision else { return nil }
    guard assertedBeforeMs == nil else {
      return try restricted(toAssertedBeforeMs: nil).staleness(of: claim)
    }
    if let kept = try keptStaleness(of: claim.id) { return kept }
    return try staleness(of: claim, on: decision, assessed: nil)
  }

  /// Computes the staleness; `assessed` is the claim's assessment at the snapshot's moment, if it is known already.
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
    let (verdict, finding) = (decision.verdict, found.finding)
    guard !finding.isWeaker(than: decision.finding, for: verdict),
      try then.unmetNeed(of: decision, found) == nil
    else { return .stale }
    let inputs = try DecisionInputs(of: claim.id, verdict, then, self)
    guard !inputs.haveChanged else { return .stale }
    return VerdictStaleness(
      isStale: false,
      isStronger: finding.isStronger(than: decision.finding, for: verdict),
      newSince: inputs.newAttributions
    )
  }

  /// Returns what a verdict lacks by the policy of this snapshot, on an assessment; nil for nothing, or if it was given
  /// against the policy.
  private func unmetNeed(
    of decision: Decision,
    _ assessment: Assessment
  ) throws(DeskError) -> String? {
    guard decision.override == nil else { return nil }
    return try policy().needs.unmet(
      decision.verdict,
      assessment: assessment,
      rationale: decision.rationale
    )
  }

  /// Returns why a claim's verdict is stale, one sentence for each reason, most important first; empty if it stands.
  package func staleReasons(of claim: Claim) throws(DeskError) -> [String] {
    guard let decision = claim.decision, try staleness(of: claim)?.isStale == true else {
      return []
    }
    guard assertedBeforeMs == nil else {
      return try restricted(toAssertedBeforeMs: nil).staleReasons(of: claim)
    }
    return try changes(since: decision, of: claim.id, inputs(of: claim.id))
  }

  /// Returns what has changed since a claim's verdict was decided, one sentence for each change.
  ///
  /// `decision` and `now`, the claim's present inputs, are those of this snapshot.
  package func changes(
    since decision: Decision,
    of claim: ClaimID,
    _ now: AssessmentInputs
  ) throws(DeskError) -> [String] {
    let then = asOf(decision.seq, instantMs: nil)
    let inputs = try DecisionInputs(of: claim, decision.verdict, then, self)
    var sentences = try inputs.changes()
    if let old = try then.claim(claim), let new = try self.claim(claim),
      try !VersionComparison(then, self).areAlike(old, new)
    {
      sentences.append(RecordWords.textChange(from: old.text, to: new.text))
    }
    let words = now.words(with: try then.inputs(of: claim))
    let found = now.attributionGraph.assess(claim)
    sentences += words.sinceDecision(from: decision.finding, to: found.finding)
    // What else has changed tells it in fewer words.
    if sentences.isEmpty, let unmet = try then.unmetNeed(of: decision, found) { return [unmet] }
    return sentences
  }
}
