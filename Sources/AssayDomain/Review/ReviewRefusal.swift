/// Why an act of review is refused.
///
/// The description says what to do instead.
package enum ReviewRefusal: Error, Hashable, CustomStringConvertible {
  case heldBy(String)
  case notHeld
  /// It is given to the one who holds it already.
  case alreadyHeldBy(String)
  case notDecided
  case waitsForApproval
  case decided
  case decidedAndStale
  case withdrawn
  case merged

  package var description: String {
    switch self {
    case .heldBy(let holder):
      "\(holder) holds this claim; ask \(holder) to release it, or assign it anew"
    case .notHeld: "nobody holds this claim; there is nothing to release"
    case .alreadyHeldBy(let holder): "\(holder) holds this claim already"
    case .notDecided: "this claim is not decided; there is nothing to reopen"
    case .waitsForApproval: "a verdict is already proposed and waits for approval"
    case .decided:
      "this claim is decided; reopen it first"
    case .decidedAndStale:
      "this claim is decided and its verdict stale; take it first, which reopens it"
    case .withdrawn: "this claim is withdrawn; submit it again"
    case .merged: "this claim is merged into another; review that one"
    }
  }
}
