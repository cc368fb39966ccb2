package import AssayDomain

extension View {
  /// What has changed on the ground of a claim's verdict since it was decided, one sentence a change.
  ///
  /// The decision and `now`, what the claim rests on, are those of this view.
  package func changes(
    since decision: Decision,
    of claim: ClaimID,
    _ now: Ground
  ) throws(StoreError) -> [String] {
    let then = try View(store, asOf: decision.seq, askedMs: nil).ground(of: claim)
    let words = now.words(with: then)
    let withdrawn = now.attributions.values
      .filter { !$0.isLive && then.attributions[$0.id]?.isLive == true }
      .sorted { $0.id < $1.id }
      .map { attribution in
        let name = now.names[attribution.source] ?? attribution.source.description
        let reason = attribution.withdrawnBecause.map { ": \($0)" } ?? ""
        return "\(attribution.id), \(name), was withdrawn\(reason)"
      }
    let differences = words.differences(
      from: then.knowledge.assess(claim),
      to: now.knowledge.assess(claim)
    )
    return withdrawn + differences
  }
}
