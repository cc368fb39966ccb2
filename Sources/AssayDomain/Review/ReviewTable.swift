package import AssayVocabulary

/// The transitions of review, the same for every caller.
///
/// The first row that fits an act decides. The rows cover every act, status and circumstance, which a test
/// checks, so that there is no answer outside the table. Refusals, the answer to `policy.get` and the page
/// that documents review derive from these rows.
package struct ReviewTable: Sendable {
  /// Who holds a claim after an act.
  package enum NextHolder: String, Sendable {
    case nobody, actor, assignee, proposer
  }

  package enum Outcome: Hashable, Sendable {
    case goes(to: ClaimStatus, heldBy: NextHolder)
    /// The claim stands again as it did before it was merged.
    case goesBack
    case isRefused(ReviewRefusal)
    /// Refused because another holds it, whom the refusal names.
    case isRefusedForHolder
    /// Refused because the one it is given to holds it, whom the refusal names.
    case isRefusedForAssignee
  }

  package struct Row: Sendable {
    package let actions: [ReviewAction]
    package let statuses: [ClaimStatus]
    /// All of which must hold.
    package let guards: [ReviewGuard]
    package let outcome: Outcome

    func fits(_ act: ReviewAct, _ state: ReviewState, _ policy: Policy) -> Bool {
      actions.contains(act.action) && statuses.contains(state.status)
        && guards.allSatisfy { $0.holds(act, state, policy) }
    }
  }

  package let rows: [Row]

  package static let standard = ReviewTable(rows: standardRows)

  /// Where an act leads; throws why it is refused.
  ///
  /// Taking again what one holds renews it; proposing takes a free claim; a decided claim can be taken
  /// only when its verdict is stale, and that reopens it.
  package func step(
    _ act: ReviewAct,
    from state: ReviewState,
    policy: Policy
  ) throws(ReviewRefusal) -> ReviewStep {
    guard act.role >= act.action.role else { throw .needsRole(act.action.role) }
    guard let row = rows.first(where: { $0.fits(act, state, policy) }) else {
      preconditionFailure("the rows cover every act")
    }
    switch row.outcome {
    case .goes(let status, .nobody): return .goes(to: status, holder: nil)
    case .goes(let status, .actor): return .goes(to: status, holder: act.actor)
    case .goes(let status, .assignee): return .goes(to: status, holder: act.assignee)
    case .goes(let status, .proposer): return .goes(to: status, holder: state.proposer)
    case .goesBack: return .asBefore
    case .isRefused(let refusal): throw refusal
    case .isRefusedForHolder: throw state.holder.map { .heldBy($0) } ?? .notHeld
    case .isRefusedForAssignee: throw state.holder.map { .alreadyHeldBy($0) } ?? .notHeld
    }
  }
}
