package import AssayVocabulary

/// The state of a claim at the time of the act, without a lease that has expired.
package struct ReviewState: Hashable, Sendable {
  package var status: ClaimStatus
  /// Who holds the claim for review.
  package var holder: String?
  /// Who proposed the verdict that waits for approval.
  package var proposer: String?
  /// The user who submitted the claim and every claim merged into it, if that was one person.
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

/// An act of review, with its caller and their role.
package struct ReviewAct: Hashable, Sendable {
  package var action: ReviewAction
  package var actor: String
  package var role: Role
  /// The user to whom `assign` gives the claim; nil for other acts.
  package var assignee: String?

  package init(_ action: ReviewAction, by actor: String, role: Role, assignee: String?) {
    precondition((action == .assign) == (assignee != nil), "to assign is to give to somebody")
    self.action = action
    self.actor = actor
    self.role = role
    self.assignee = assignee
  }
}

/// The result of an act of review.
package enum ReviewStep: Hashable, Sendable {
  case goes(to: ClaimStatus, holder: String?)
  /// The claim becomes what it was before it was merged.
  case asBefore
}
