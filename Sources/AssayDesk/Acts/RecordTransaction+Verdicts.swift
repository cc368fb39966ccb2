import AssayDomain
package import AssayVocabulary

/// Verdicts: their requirements, who proposes and approves them, and their findings.
extension RecordTransaction {
  /// Proposes a verdict, with the call's reason as its rationale; it decides the claim if the policy does not require a
  /// second person.
  ///
  /// `overrides`, which only an editor may use and which needs a reason, sets the policy's requirements for the verdict
  /// aside.
  package func propose(
    _ id: ClaimID,
    verdict: Verdict,
    label: String?,
    overrides: Bool
  ) throws(DeskError) {
    let label = try TextRule.label.clean(optional: label, field: "label")
    try refuseOverride(overrides)
    try review(id, .propose) { (claim) throws(DeskError) in
      try refuse(verdict, of: claim)
      let assessment = try assessment(of: id)
      var proposal = Proposal()
      proposal.verdict = verdict
      proposal.label = label
      proposal.rationale = request.reason
      proposal.proposer = request.author.name
      proposal.seq = seq
      proposal.atMs = nowMs
      try override(in: &proposal, id, assessment, isAsked: overrides)
      if try policy().needsRationale { _ = try neededReason(for: "a verdict") }
      if claim.status == .proposed {
        claim.proposal = proposal
      } else {
        claim.decision = decision(proposal, approver: nil, assessment)
      }
    }
  }

  /// Approves the proposed verdict, which decides the claim.
  ///
  /// The policy's requirements must be met now, or an editor must have set them aside in the proposal or with this call.
  package func approve(_ id: ClaimID, overrides: Bool) throws(DeskError) {
    try refuseOverride(overrides)
    try review(id, .approve) { (claim) throws(DeskError) in
      guard var proposal = claim.proposal else {
        throw .damaged(table: "claim", column: "proposal")
      }
      let assessment = try assessment(of: id)
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

  /// Refuses the verdict of opinions for other claims.
  private func refuse(_ verdict: Verdict, of claim: Claim) throws(DeskError) {
    guard verdict == .notCheckable, claim.kind != .opinion else { return }
    throw .invalid(
      "verdict",
      "\(verdict.rawValue) is the verdict of opinions, and \(claim.id) is a \(claim.kind.rawValue)",
      hint:
        "give unverifiable where evidence is lacking, or say that it is an opinion with claim.edit",
      remedy: Remedy(
        "claim.edit",
        ["claim": claim.id.description, "kind": ClaimKind.opinion.rawValue]
      )
    )
  }

  private func refuseOverride(_ isAsked: Bool) throws(DeskError) {
    guard isAsked else { return }
    try snapshot.require(.editor, of: request.author, for: "setting a need of the policy aside")
  }

  /// Notes in a proposal the reason for setting aside a requirement that is not met.
  private func override(
    in proposal: inout Proposal,
    _ id: ClaimID,
    _ assessment: Assessment,
    isAsked: Bool
  ) throws(DeskError) {
    let needs = try policy().needs
    var unmet = needs.unmet(
      proposal.verdict,
      assessment: assessment,
      rationale: proposal.rationale
    )
    if unmet == nil { unmet = try doubt(about: proposal, id, assessment, needs) }
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

  /// Returns what must be settled before a claim counts as confirmed, besides the policy's needs; nil if nothing.
  private func doubt(
    about proposal: Proposal,
    _ id: ClaimID,
    _ assessment: Assessment,
    _ needs: VerdictNeeds
  ) throws(DeskError) -> String? {
    guard proposal.verdict == .confirmed else { return nil }
    if assessment.independent == 2, assessment.sameDocument.count == 2 {
      let pair = assessment.sameDocument.map(\.description).joined(separator: " and ")
      return
        "confirmed by two needs it settled whether \(pair), which are on one page, are one statement"
    }
    let days = try snapshot.days()
    let ahead = try snapshot.attributions(on: snapshot.members(of: id)).filter {
      $0.isLive && $0.at?.isAhead(ofMs: nowMs, days: days) ?? false
    }
    guard let first = ahead.first, let at = first.at else { return nil }
    let assessment = try snapshot.inputs(of: id).assessment(of: id, without: ahead.map(\.id))
    let unmet = needs.unmet(
      proposal.verdict,
      assessment: assessment,
      rationale: proposal.rationale
    )
    return unmet.map {
      "\(first.id) is dated \(at.text), which lies ahead, and without such reports \($0)"
    }
  }
}
