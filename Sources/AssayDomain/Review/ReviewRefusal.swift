package import AssayVocabulary

/// Why an act of review is refused.
///
/// The description says what the caller can do instead.
package enum ReviewRefusal: Error, Hashable, CustomStringConvertible {
  /// The caller's role does not allow the act.
  case needsRole(Role)
  case heldBy(String)
  case notHeld
  /// The new assignee holds the claim already.
  case alreadyHeldBy(String)
  case notDecided
  case notProposed
  case waitsForApproval
  /// With four eyes, nobody may approve a verdict that they proposed.
  case ownProposal
  /// With four eyes, nobody may approve a verdict on a claim that they alone submitted.
  case ownSubmission
  case decided
  case decidedAndStale
  case withdrawn
  case merged
  case notMerged

  package var description: String {
    switch self {
    case .needsRole(let role): "only \(Self.article(role)) may do that"
    case .heldBy(let holder):
      "\(holder) holds this claim; ask \(holder) to release it, or assign it anew"
    case .notHeld: "nobody holds this claim; there is nothing to release"
    case .alreadyHeldBy(let holder): "\(holder) holds this claim already"
    case .notDecided: "this claim is not decided; there is nothing to reopen"
    case .notProposed: "no verdict is proposed; propose one first"
    case .waitsForApproval: "a verdict is already proposed and waits for approval"
    case .ownProposal:
      "the policy asks for four eyes, and you proposed this verdict; somebody else approves it"
    case .ownSubmission:
      "the policy asks for four eyes, and nobody but you submitted this claim; somebody else approves its verdict"
    case .decided: "this claim is decided; reopen it first"
    case .decidedAndStale:
      "this claim is decided and its verdict stale; take it first, which reopens it"
    case .withdrawn: "this claim is withdrawn; submit it again"
    case .merged: "this claim is merged into another; review that one"
    case .notMerged: "this claim is not merged into another"
    }
  }

  private static func article(_ role: Role) -> String {
    role == .editor ? "an editor" : "a \(role.rawValue)"
  }
}
