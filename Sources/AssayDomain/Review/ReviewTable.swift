package import AssayVocabulary

/// The transitions of review, which do not depend on the kind of client.
///
/// The first row that matches an act decides. The rows cover every act, status and condition, which a test checks, so
/// that every act has an answer. Refusals, the answer to `policy.get` and the page that documents review derive from
/// these rows.
package struct ReviewTable: Sendable {
  /// The holder of a claim after an act.
  package enum NextHolder: String, Sendable {
    case nobody, actor, assignee, proposer
  }

  package enum Outcome: Hashable, Sendable {
    case goes(to: ClaimStatus, heldBy: NextHolder)
    /// The claim becomes what it was before it was merged.
    case goesBack
    case isRefused(ReviewRefusal)
    /// The act is refused because another user holds the claim; the refusal names the holder.
    case isRefusedForHolder
    /// The act is refused because the new assignee holds the claim; the refusal names them.
    case isRefusedForAssignee
  }

  package struct Row: Sendable {
    package let actions: [ReviewAction]
    package let statuses: [ClaimStatus]
    /// The conditions, all of which must hold.
    package let guards: [ReviewGuard]
    package let outcome: Outcome

    func fits(_ act: ReviewAct, _ state: ReviewState, _ policy: Policy) -> Bool {
      actions.contains(act.action) && statuses.contains(state.status)
        && guards.allSatisfy { $0.holds(act, state, policy) }
    }
  }

  package let rows: [Row]

  package static let standard = ReviewTable(rows: standardRows)

  /// Returns the result of an act; throws the reason if it is refused.
  ///
  /// Taking a claim that one holds renews its lease; proposing takes a free claim; a decided claim can be taken only if
  /// its verdict is stale, which reopens it.
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
