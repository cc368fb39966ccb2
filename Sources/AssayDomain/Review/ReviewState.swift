package import AssayVocabulary

/// Where a claim stands at the moment of the act, a lease that ran out already taken off.
package struct ReviewState: Hashable, Sendable {
  package var status: ClaimStatus
  /// Who holds the claim for review.
  package var holder: String?
  /// Who proposed the verdict that waits for approval.
  package var proposer: String?
  /// Who submitted the claim and everything that is merged into it, where that was one person.
  package var onlySubmitter: String?
  /// Whether the claim is decided and its verdict stale.
  package var isStale: Bool

  package init(
    status: ClaimStatus,
    holder: String?,
    proposer: String?,
    onlySubmitter: String?,
    isStale: Bool
  ) {
    self.status = status
    self.holder = holder
    self.proposer = proposer
    self.onlySubmitter = onlySubmitter
    self.isStale = isStale
  }
}

/// An act of review, by whom and with what right.
package struct ReviewAct: Hashable, Sendable {
  package var action: ReviewAction
  package var actor: String
  package var role: Role
  /// To whom `assign` gives the claim; other acts have none.
  package var assignee: String?

  package init(_ action: ReviewAction, by actor: String, role: Role, assignee: String?) {
    precondition((action == .assign) == (assignee != nil), "to assign is to give to somebody")
    self.action = action
    self.actor = actor
    self.role = role
    self.assignee = assignee
  }
}

/// Where an act of review leads.
package enum ReviewStep: Hashable, Sendable {
  case goes(to: ClaimStatus, holder: String?)
  /// The claim stands again as it did before it was merged.
  case asBefore
}
