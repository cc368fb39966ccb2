package import AssayDomain

/// A verdict is stale when what it stands on differs from what it was at the decision: the claim's text, the
/// counts, the digit, the first reporter, roots and flags; or when something that it rests on was withdrawn or
/// changed. It rests on every attribution, link and piece of evidence that was live in the scope of its
/// assessment.
extension View {
  /// Whether a claim's verdict still stands, computed here when what is kept is out of date; nil for a claim
  /// that has none.
  package func standing(of claim: Claim) throws(StoreError) -> Standing? {
    guard claim.status == .decided, let decision = claim.decision else { return nil }
    guard saidBeforeMs == nil else { return try of(saidBeforeMs: nil).standing(of: claim) }
    var isKept = try summariesAreFresh()
    if !isKept { isKept = try !isMarked(claim.id) }
    if isKept, let kept = try store.standings.get(claim.key, asOf: past) { return kept.standing }
    return try standing(of: claim, on: decision, assessed: nil)
  }

  /// Computes it; `assessed` is the claim's assessment at the view's moment, where that is known already.
  func standing(
    of claim: Claim,
    on decision: Decision,
    assessed: Assessment?
  ) throws(StoreError) -> Standing {
    guard decision.seq < seq else { return .fresh }
    let then = View(store, asOf: decision.seq, askedMs: nil)
    guard let was = try then.claim(claim.id) else {
      throw .damaged(table: "claim", column: "decision")
    }
    guard try VersionComparison(then, self).areAlike(was, claim) else { return .stale }
    let found: Assessment
    if let assessed {
      found = assessed
    } else {
      found = try knowledge(for: claim.id).assess(claim.id)
    }
    guard found.finding == (try then.finding(of: decision, on: claim.id)) else { return .stale }
    let grounds = try DecisionGrounds(of: claim.id, then, self)
    return try grounds.haveChanged()
      ? .stale : Standing(isStale: false, newSince: grounds.newAttributions)
  }

  /// What the assessment found at the decision; assessed again for one that did not keep it.
  private func finding(
    of decision: Decision,
    on claim: ClaimID
  ) throws(StoreError) -> Finding {
    if let kept = decision.finding { return kept }
    return try knowledge(for: claim).assess(claim).finding
  }

  /// Why a claim's verdict is stale, one sentence a reason, the weightiest first; none for one that stands.
  package func staleReasons(of claim: Claim) throws(StoreError) -> [String] {
    guard let decision = claim.decision, try standing(of: claim)?.isStale == true else { return [] }
    guard saidBeforeMs == nil else { return try of(saidBeforeMs: nil).staleReasons(of: claim) }
    return try changes(since: decision, of: claim.id, ground(of: claim.id))
  }

  /// What has changed on the ground of a claim's verdict since it was decided, one sentence a change.
  ///
  /// The decision and `now`, what the claim rests on, are those of this view.
  package func changes(
    since decision: Decision,
    of claim: ClaimID,
    _ now: Ground
  ) throws(StoreError) -> [String] {
    let then = View(store, asOf: decision.seq, askedMs: nil)
    let grounds = try DecisionGrounds(of: claim, then, self)
    var sentences = try grounds.changes()
    if let old = try then.claim(claim), let new = try self.claim(claim),
      try !VersionComparison(then, self).areAlike(old, new)
    {
      sentences.append(RecordWords.textChange(from: old.text, to: new.text))
    }
    let words = now.words(with: try then.ground(of: claim))
    let differences = words.sinceDecision(
      from: try then.finding(of: decision, on: claim),
      to: now.knowledge.assess(claim).finding
    )
    return sentences + differences
  }
}
