/// Something a verdict can rest on.
package enum VerdictNeed: Hashable, Sendable {
  /// An Admiralty digit no greater than this.
  case credibility(atMost: Int)
  /// A rated, named source confirms it firsthand in a seen original, and nothing vouched opposes it.
  case confirmation
  /// Somebody speaks against it.
  case opposition
  /// Somebody whom a rated report vouches for speaks against it.
  case vouchedOpposition
  case rationale

  func isMet(by assessment: Assessment, rationale: String?) -> Bool {
    switch self {
    case .credibility(let greatest): assessment.credibility <= greatest
    case .confirmation: !assessment.confirmedBy.isEmpty && !assessment.isContradicted
    case .opposition: assessment.against.possible > 0
    case .vouchedOpposition: assessment.isContradicted
    case .rationale: rationale.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
  }

  /// What would meet it.
  var remedy: String {
    switch self {
    case .credibility(let greatest):
      greatest == 1
        ? "credibility 1 (two independent origins and nothing vouched against it)"
        : "credibility \(greatest) or better (an independent origin that another one backs)"
    case .confirmation:
      "a firsthand confirmation by a rated, named source in an original the desk has seen, "
        + "with nothing vouched against it"
    case .opposition: "a denial, or support for a claim that contradicts it"
    case .vouchedOpposition:
      "a denial, or support for a contradicting claim, that a rated report vouches for"
    case .rationale: "a reason that says why"
    }
  }
}
