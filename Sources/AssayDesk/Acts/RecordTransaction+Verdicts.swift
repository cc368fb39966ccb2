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
      var proposal = Proposal()
      proposal.verdict = verdict
      proposal.label = label
      proposal.rationale = request.reason
      proposal.proposer = request.author.name
      proposal.seq = seq
      proposal.atMs = nowMs
      try override(in: &proposal, id, assessment, isAsked: overrides)
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
        try override(in: &proposal, id, assessment, isAsked: overrides)
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
    var decision = Decision()
    decision.verdict = proposal.verdict
    decision.label = proposal.label
    decision.rationale = proposal.rationale
    decision.proposer = proposal.proposer
    decision.approver = approver
    decision.override = proposal.override
    decision.seq = seq
    decision.atMs = nowMs
    decision.algorithm = Assessment.algorithmVersion
    decision.finding = assessment.finding
    return decision
  }

  private func refuseOverride(_ isAsked: Bool) throws(DeskError) {
    guard isAsked else { return }
    try snapshot.require(.editor, of: request.author, for: "setting a need of the policy aside")
  }

  /// Notes in a proposal the reason for which a need that is not met is set aside.
  private func override(
    in proposal: inout Proposal,
    _ id: ClaimID,
    _ assessment: Assessment,
    isAsked: Bool
  ) throws(DeskError) {
    let unmet = try policy().needs.unmet(
      proposal.verdict,
      assessment: assessment,
      rationale: proposal.rationale
    )
    guard let unmet else { return }
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
    proposal.override = try neededReason(for: "setting a need aside")
  }
}
