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

  /// Every need there is.
  package static let all: [VerdictNeed] =
    (1...5).map { .credibility(atMost: $0) }
    + [.confirmation, .opposition, .vouchedOpposition, .rationale]

  /// What a policy calls it: `credibility-2`, `confirmation`, `opposition`, `vouched-opposition`, `rationale`.
  package var word: String {
    switch self {
    case .credibility(let greatest): "credibility-\(greatest)"
    case .confirmation: "confirmation"
    case .opposition: "opposition"
    case .vouchedOpposition: "vouched-opposition"
    case .rationale: "rationale"
    }
  }

  /// The need that a policy calls so; nil for no need's word.
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

  /// What would meet it.
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
