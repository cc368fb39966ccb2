package import AssayDomain

extension Change {
  /// Takes a claim for review by the caller.
  package func take(_ id: ClaimID) throws(StoreError) {
    try review(id, .take) { _ in }
  }

  /// Gives back a claim that the caller has taken.
  package func release(_ id: ClaimID) throws(StoreError) {
    try review(id, .release) { _ in }
  }

  /// Proposes a verdict, which decides the claim; the call's reason is its rationale.
  ///
  /// With `overrides`, what the policy needs for the verdict is set aside, which needs a reason.
  package func propose(
    _ id: ClaimID,
    verdict: Verdict,
    label: String?,
    overrides: Bool
  ) throws(StoreError) {
    let label = try TextRule.label.clean(optional: label, field: "label")
    let assessment = try view.knowledge(for: id).assess(id)
    let unmet = VerdictNeeds.standard.unmet(
      verdict,
      assessment: assessment,
      rationale: request.reason
    )
    try review(id, .propose) { (claim) throws(StoreError) in
      var override: String?
      if let unmet {
        guard overrides else {
          throw .refused(
            Refusal(
              .policyUnmet,
              field: "verdict",
              unmet,
              hint:
                "`assay explain \(id)` tells what would help; override with a reason sets it aside"
            )
          )
        }
        override = try neededReason(for: "setting a need aside")
      }
      claim.decision = Decision(
        verdict: verdict,
        label: label,
        rationale: request.reason,
        proposer: request.author.name,
        approver: nil,
        override: override,
        seq: seq,
        atMs: nowMs,
        algorithm: Assessment.algorithmVersion
      )
    }
  }

  private func review(
    _ id: ClaimID,
    _ action: ReviewAction,
    _ change: (inout Claim) throws(StoreError) -> Void
  ) throws(StoreError) {
    guard var claim = try view.claim(id) else {
      throw .notFound("claim \(id)", field: "claim", hint: "`assay list` lists the claims")
    }
    try expectVersion(claim.version, of: id.description)
    let before = ReviewState(status: claim.status, holder: claim.reviewer)
    do throws(ReviewRefusal) {
      let after = try ReviewTable.standard.next(
        before,
        action: action,
        actor: request.author.name,
        isStale: false
      )
      claim.status = after.status
      claim.reviewer = after.holder
    } catch {
      throw .conflict("\(id) cannot be \(action.done): \(error.description)", field: "claim")
    }
    try change(&claim)
    claim.version += 1
    try put(.claim(claim))
  }
}

extension ReviewAction {
  fileprivate var done: String {
    switch self {
    case .take: "taken"
    case .propose: "decided"
    case .release: "released"
    }
  }
}
