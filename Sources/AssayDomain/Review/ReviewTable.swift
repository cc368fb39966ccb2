/// The transitions of review, the same for every caller.
///
/// The first row that fits an act decides. The rows cover every act, status and holder, which a test
/// checks, so that there is no answer outside the table.
package struct ReviewTable: Sendable {
  /// Who holds a claim, seen from the one who acts.
  enum Holding: Hashable, CaseIterable, Sendable {
    case nobody, actor, another
  }

  /// Who holds a claim after an act.
  enum NextHolder: Hashable, Sendable {
    case nobody, actor, assignee
  }

  enum Outcome: Hashable, Sendable {
    case goes(to: ClaimStatus, heldBy: NextHolder)
    case isRefused(ReviewRefusal)
    /// Refused because another holds it, whom the refusal names.
    case isRefusedForHolder
  }

  struct Row: Sendable {
    let actions: [ReviewAction]
    let statuses: [ClaimStatus]
    let holdings: [Holding]
    /// Whether the row needs a verdict that has gone stale.
    let needsStale: Bool
    let outcome: Outcome

    func fits(
      _ action: ReviewAction,
      _ status: ClaimStatus,
      _ holding: Holding,
      isStale: Bool
    ) -> Bool {
      actions.contains(action) && statuses.contains(status) && holdings.contains(holding)
        && (isStale || !needsStale)
    }
  }

  let rows: [Row]

  /// The default policy, in which a proposal decides at once.
  package static let standard = ReviewTable(rows: standardRows)

  /// The state after an act.
  ///
  /// Taking again what one holds renews it; proposing takes a free claim; a decided claim can be taken
  /// only when its verdict is stale, and that reopens it. `assignee` is to whom `assign` gives the claim;
  /// other acts have none. Throws why the act is refused.
  package func next(
    _ state: ReviewState,
    action: ReviewAction,
    actor: String,
    assignee: String?,
    isStale: Bool
  ) throws(ReviewRefusal) -> ReviewState {
    precondition((action == .assign) == (assignee != nil), "to assign is to give to somebody")
    let holding: Holding =
      state.holder.map { $0 == actor ? .actor : .another } ?? .nobody
    guard
      let row = rows.first(where: { $0.fits(action, state.status, holding, isStale: isStale) })
    else { preconditionFailure("the rows cover every act") }
    switch row.outcome {
    case .goes(let status, .nobody): return ReviewState(status: status, holder: nil)
    case .goes(let status, .actor): return ReviewState(status: status, holder: actor)
    case .goes(let status, .assignee):
      if let holder = state.holder, holder == assignee { throw .alreadyHeldBy(holder) }
      return ReviewState(status: status, holder: assignee)
    case .isRefused(let refusal): throw refusal
    case .isRefusedForHolder: throw state.holder.map { .heldBy($0) } ?? .notHeld
    }
  }
}
