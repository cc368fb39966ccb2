import AssayDomain
package import AssayVocabulary

/// Verdicts: what they need, who gives them, and what they are given on.
extension RecordTransaction {
  /// Proposes a verdict, which decides the claim where the policy asks for no second person; the call's reason
  /// is its rationale.
  ///
  /// With `overrides`, which only an editor may ask for, what the policy needs for the verdict is set aside,
  /// which needs a reason.
  package func propose(
    _ id: ClaimID,
    verdict: Verdict,
    label: String?,
    overrides: Bool
  ) throws(DeskError) {
    let label = try TextRule.label.clean(optional: label, field: "label")
    try refuseOverride(overrides)
    try review(id, .propose) { (claim) throws(DeskError) in
      let assessment = try snapshot.attributionGraph(for: id).assess(id)
      let proposal = Proposal(
        verdict: verdict,
        label: label,
        rationale: request.reason,
        proposer: request.author.name,
        override: try override(
          id,
          verdict,
          assessment,
          rationale: request.reason,
          isAsked: overrides
        ),
        seq: seq,
        atMs: nowMs
      )
      if claim.status == .proposed {
        claim.proposal = proposal
      } else {
        claim.decision = decision(proposal, approver: nil, assessment)
      }
    }
  }

  /// Approves the verdict that is proposed, which decides the claim; what the policy needs must be met now, or
  /// have been set aside by an editor, then or with this call.
  package func approve(_ id: ClaimID, overrides: Bool) throws(DeskError) {
    try refuseOverride(overrides)
    try review(id, .approve) { (claim) throws(DeskError) in
      guard var proposal = claim.proposal else {
        throw .damaged(table: "claim", column: "proposal")
      }
      let assessment = try snapshot.attributionGraph(for: id).assess(id)
      if proposal.override == nil {
        proposal.override = try override(
          id,
          proposal.verdict,
          assessment,
          rationale: proposal.rationale,
          isAsked: overrides
        )
      }
      claim.proposal = nil
      claim.decision = decision(proposal, approver: request.author.name, assessment)
    }
  }

  private func decision(
    _ proposal: Proposal,
    approver: String?,
    _ assessment: Assessment
  ) -> Decision {
    Decision(
      verdict: proposal.verdict,
      label: proposal.label,
      rationale: proposal.rationale,
      proposer: proposal.proposer,
      approver: approver,
      override: proposal.override,
      seq: seq,
      atMs: nowMs,
      algorithm: Assessment.algorithmVersion,
      finding: assessment.finding
    )
  }

  private func refuseOverride(_ isAsked: Bool) throws(DeskError) {
    guard isAsked else { return }
    try snapshot.require(.editor, of: request.author, for: "setting a need of the policy aside")
  }

  /// The reason for which a need that is not met is set aside; nil where it is met.
  private func override(
    _ id: ClaimID,
    _ verdict: Verdict,
    _ assessment: Assessment,
    rationale: String?,
    isAsked: Bool
  ) throws(DeskError) -> String? {
    let needs = try policy().needs
    guard let unmet = needs.unmet(verdict, assessment: assessment, rationale: rationale) else {
      return nil
    }
    guard isAsked else {
      throw .refused(
        Refusal(
          .policyUnmet,
          field: "verdict",
          unmet,
          hint:
            "see what would help with claim.assess, or have an editor set the need aside with override and a reason",
          remedy: Remedy("claim.assess", ["claim": id.description])
        )
      )
    }
    return try neededReason(for: "setting a need aside")
  }
}
