package import AssayVocabulary

extension VerdictNeed {
  func isMet(by assessment: Assessment, rationale: String?) -> Bool {
    switch self {
    case .credibility1: assessment.credibility <= 1
    case .credibility2: assessment.credibility <= 2
    case .credibility3: assessment.credibility <= 3
    case .credibility4: assessment.credibility <= 4
    case .credibility5: assessment.credibility <= 5
    case .confirmation: !assessment.confirmedBy.isEmpty && !assessment.isContradicted
    case .opposition: assessment.against.possible > 0
    case .vouchedOpposition: assessment.isContradicted
    case .rationale: rationale.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
  }

  /// A phrase that says what would meet the requirement.
  package var remedy: String {
    switch self {
    case .credibility1: "credibility 1 (two independent origins and nothing vouched against it)"
    case .credibility2: "credibility 2 or better (an independent origin that another one backs)"
    case .credibility3: "credibility 3, \(CredibilityWords.meaning(of: 3)), or better"
    case .credibility4: "credibility 4, \(CredibilityWords.meaning(of: 4)), or better"
    case .credibility5: "credibility 5, \(CredibilityWords.meaning(of: 5)), or better"
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
