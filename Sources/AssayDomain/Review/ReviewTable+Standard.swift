extension ReviewTable {
  /// The rows of the default policy, read from the top.
  static let standardRows: [Row] = [
    Row(
      actions: [.take],
      statuses: [.decided],
      holdings: Holding.allCases,
      needsStale: true,
      outcome: .goes(to: .inReview, heldBy: .actor)
    ),
    Row(
      actions: [.propose],
      statuses: [.decided],
      holdings: Holding.allCases,
      needsStale: true,
      outcome: .isRefused(.decidedAndStale)
    ),
    Row([.reopen], [.decided], .goes(to: .submitted, heldBy: .nobody)),
    Row(ReviewAction.allCases, [.decided], .isRefused(.decided)),
    Row(ReviewAction.allCases, [.withdrawn], .isRefused(.withdrawn)),
    Row(ReviewAction.allCases, [.merged], .isRefused(.merged)),
    Row([.withdraw], [.submitted, .inReview, .proposed], .goes(to: .withdrawn, heldBy: .nobody)),
    Row([.reopen], [.submitted, .inReview, .proposed], .isRefused(.notDecided)),
    Row(ReviewAction.allCases, [.proposed], .isRefused(.waitsForApproval)),
    Row([.assign], open, .goes(to: .inReview, heldBy: .assignee)),
    Row([.unassign], open, holdings: [.actor, .another], .goes(to: .submitted, heldBy: .nobody)),
    Row(ReviewAction.allCases, open, holdings: [.another], .isRefusedForHolder),
    Row([.take], open, .goes(to: .inReview, heldBy: .actor)),
    Row([.propose], open, .goes(to: .decided, heldBy: .nobody)),
    Row([.release], open, holdings: [.actor], .goes(to: .submitted, heldBy: .nobody)),
    Row([.release, .unassign], open, holdings: [.nobody], .isRefused(.notHeld)),
  ]

  private static let open: [ClaimStatus] = [.submitted, .inReview]
}

extension ReviewTable.Row {
  fileprivate init(
    _ actions: [ReviewAction],
    _ statuses: [ClaimStatus],
    holdings: [ReviewTable.Holding] = ReviewTable.Holding.allCases,
    _ outcome: ReviewTable.Outcome
  ) {
    self.init(
      actions: actions,
      statuses: statuses,
      holdings: holdings,
      needsStale: false,
      outcome: outcome
    )
  }
}
