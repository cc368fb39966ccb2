/// A requirement of a policy for a verdict.
package enum VerdictNeed: Hashable, Sendable {
  /// An Admiralty digit of at most this number.
  case credibility(atMost: Int)
  /// A rated, named source confirms the claim firsthand in a seen original, and no vouched report opposes it.
  case confirmation
  /// A report opposes the claim.
  case opposition
  /// A vouched report opposes the claim.
  case vouchedOpposition
  case rationale

  /// Every possible requirement.
  package static let all: [VerdictNeed] =
    (1...5).map { .credibility(atMost: $0) }
    + [.confirmation, .opposition, .vouchedOpposition, .rationale]

  /// The word of a policy for it: `credibility-2`, `confirmation`, `opposition`, `vouched-opposition`, `rationale`.
  package var word: String {
    switch self {
    case .credibility(let greatest): "credibility-\(greatest)"
    case .confirmation: "confirmation"
    case .opposition: "opposition"
    case .vouchedOpposition: "vouched-opposition"
    case .rationale: "rationale"
    }
  }

  /// Reads the word of a policy; nil if the word names no requirement.
  package init?(word: String) {
    guard let need = Self.all.first(where: { $0.word == word }) else { return nil }
    self = need
  }

  func isMet(by assessment: Assessment, rationale: String?) -> Bool {
    switch self {
    case .credibility(let greatest): assessment.credibility <= greatest
    case .confirmation: !assessment.confirmedBy.isEmpty && !assessment.isContradicted
    case .opposition: assessment.against.possible > 0
    case .vouchedOpposition: assessment.isContradicted
    case .rationale: rationale.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
  }

  /// A phrase that says what would meet the requirement.
  package var remedy: String {
    switch self {
    case .credibility(1): "credibility 1 (two independent origins and nothing vouched against it)"
    case .credibility(2): "credibility 2 or better (an independent origin that another one backs)"
    case .credibility(let greatest):
      "credibility \(greatest), \(CredibilityWords.meaning(of: greatest)), or better"
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
