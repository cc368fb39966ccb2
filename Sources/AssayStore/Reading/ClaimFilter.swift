package import AssayDomain

/// Which claims a list shows; every condition given must hold.
package struct ClaimFilter: Sendable, Hashable {
  /// Any of these; empty for any at all.
  package var statuses: Set<ClaimStatus> = []
  package var verdict: Verdict?
  /// Has spoken about the claim in an attribution that is live.
  package var source: SourceID?
  package var tag: String?
  package var reviewer: String?
  package var minIndependent: Int?
  package var maxCredibility: Int?
  package var contradicted: Bool?

  package init() {}

  /// Whether the assessment matters for it.
  var asksAssessment: Bool {
    minIndependent != nil || maxCredibility != nil || contradicted != nil
  }

  func admits(_ claim: Claim) -> Bool {
    (statuses.isEmpty || statuses.contains(claim.status))
      && (verdict == nil || claim.decision?.verdict == verdict)
      && (tag.map(claim.tags.contains) ?? true)
      && (reviewer == nil || claim.reviewer == reviewer)
  }

  func admits(_ summary: AssessmentSummary) -> Bool {
    (minIndependent.map { summary.independent >= $0 } ?? true)
      && (maxCredibility.map { summary.credibility <= $0 } ?? true)
      && (contradicted.map { summary.isContradicted == $0 } ?? true)
  }
}

/// The order of a list of claims.
package enum ClaimOrder: String, Sendable, Hashable {
  case newest, oldest
  /// The best digit first, among equals the newest.
  case credibility
}

/// Where a page of a list of claims ended.
package struct ClaimPosition: Sendable, Hashable {
  package var id: ClaimID
  /// The digit there; used by the order of credibility alone.
  package var credibility: Int

  package init(id: ClaimID, credibility: Int) {
    self.id = id
    self.credibility = credibility
  }
}

/// A claim in a list.
package struct ListedClaim: Sendable, Hashable {
  package let claim: Claim
  package let summary: AssessmentSummary
}
