import AssayVocabulary

extension ReviewTable {
  /// The rows, in the order in which they are matched.
  static let standardRows: [Row] = closed + proposed + open

  private static let closed: [Row] = [
    Row([.take], [.decided], when: [.stale], .goes(to: .inReview, heldBy: .actor)),
    Row([.propose], [.decided], when: [.stale], .isRefused(.decidedAndStale)),
    Row([.reopen], [.decided], .goes(to: .submitted, heldBy: .nobody)),
    Row([.unmerge], [.merged], .goesBack),
    Row([.unmerge], unmerged, .isRefused(.notMerged)),
    Row(ReviewAction.allCases, [.decided], .isRefused(.decided)),
    Row(ReviewAction.allCases, [.withdrawn], .isRefused(.withdrawn)),
    Row(ReviewAction.allCases, [.merged], .isRefused(.merged)),
  ]

  private static let proposed: [Row] = [
    Row([.approve], [.proposed], when: [.fourEyes, .ownProposal], .isRefused(.ownProposal)),
    Row([.approve], [.proposed], when: [.fourEyes, .ownSubmission], .isRefused(.ownSubmission)),
    Row([.approve], [.proposed], .goes(to: .decided, heldBy: .nobody)),
    Row([.reject], [.proposed], .goes(to: .inReview, heldBy: .proposer)),
    Row([.approve, .reject], underReview, .isRefused(.notProposed)),
    Row([.withdraw], anyOpen, .goes(to: .withdrawn, heldBy: .nobody)),
    Row([.merge], anyOpen, .goes(to: .merged, heldBy: .nobody)),
    Row([.reopen], anyOpen, .isRefused(.notDecided)),
    Row(ReviewAction.allCases, [.proposed], .isRefused(.waitsForApproval)),
  ]

  private static let open: [Row] = [
    Row([.assign], underReview, when: [.heldByAssignee], .isRefusedForAssignee),
    Row([.assign], underReview, .goes(to: .inReview, heldBy: .assignee)),
    Row([.unassign], [.inReview], .goes(to: .submitted, heldBy: .nobody)),
    Row([.take, .release, .propose], underReview, when: [.heldByAnother], .isRefusedForHolder),
    Row([.take], underReview, .goes(to: .inReview, heldBy: .actor)),
    Row([.release], underReview, when: [.heldByActor], .goes(to: .submitted, heldBy: .nobody)),
    Row([.release, .unassign], underReview, .isRefused(.notHeld)),
    Row([.propose], underReview, when: [.fourEyes], .goes(to: .proposed, heldBy: .nobody)),
    Row([.propose], underReview, .goes(to: .decided, heldBy: .nobody)),
  ]

  private static let underReview: [ClaimStatus] = [.submitted, .inReview]
  private static let anyOpen: [ClaimStatus] = ClaimStatus.allCases.filter(\.isOpen)
  private static let unmerged: [ClaimStatus] = ClaimStatus.allCases.filter { $0 != .merged }
}

extension ReviewTable.Row {
  fileprivate init(
    _ actions: [ReviewAction],
    _ statuses: [ClaimStatus],
    when guards: [ReviewGuard] = [],
    _ outcome: ReviewTable.Outcome
  ) {
    self.init(actions: actions, statuses: statuses, guards: guards, outcome: outcome)
  }
}
