/// A condition of a transition besides the claim's status.
package enum ReviewGuard: String, CaseIterable, Sendable {
  case heldByActor = "held-by-you"
  case heldByAnother = "held-by-another"
  /// The new assignee holds the claim.
  case heldByAssignee = "held-by-assignee"
  case stale
  case fourEyes = "four-eyes"
  /// The caller has proposed the verdict.
  case ownProposal = "own-proposal"
  /// Only the caller has submitted the claim.
  case ownSubmission = "own-submission"

  func holds(_ act: ReviewAct, _ state: ReviewState, _ policy: Policy) -> Bool {
    switch self {
    case .heldByActor: state.holder == act.actor
    case .heldByAnother: state.holder.map { $0 != act.actor } ?? false
    case .heldByAssignee: state.holder != nil && state.holder == act.assignee
    case .stale: state.isStale
    case .fourEyes: policy.needsFourEyes
    case .ownProposal: state.proposer == act.actor
    case .ownSubmission: state.onlySubmitter == act.actor
    }
  }

  /// The condition in words, as in "when its verdict is stale".
  package var words: String {
    switch self {
    case .heldByActor: "you hold it"
    case .heldByAnother: "another holds it"
    case .heldByAssignee: "the one it is to be given to holds it"
    case .stale: "its verdict is stale"
    case .fourEyes: "the policy asks for four eyes"
    case .ownProposal: "you proposed the verdict"
    case .ownSubmission: "you alone submitted it"
    }
  }
}
