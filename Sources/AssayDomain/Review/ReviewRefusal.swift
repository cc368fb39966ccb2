/// Why an act of review is refused.
///
/// The description says what to do instead.
package enum ReviewRefusal: Error, Hashable, CustomStringConvertible {
  case heldBy(String)
  case notHeld
  case waitsForApproval
  case decided
  case decidedAndStale
  case withdrawn
  case merged

  package var description: String {
    switch self {
    case .heldBy(let holder):
      "\(holder) holds this claim; wait until it is released or its lease runs out, or ask \(holder)"
    case .notHeld: "nobody holds this claim; there is nothing to release"
    case .waitsForApproval: "a verdict is already proposed and waits for approval"
    case .decided:
      "this claim is decided; it can be taken again when its evidence changes"
    case .decidedAndStale:
      "this claim is decided and its verdict stale; take it first, which reopens it"
    case .withdrawn: "this claim is withdrawn; submit it again"
    case .merged: "this claim is merged into another; review that one"
    }
  }
}
