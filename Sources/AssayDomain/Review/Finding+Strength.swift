package import AssayVocabulary

/// How the evidence for a verdict compares with what there was at the decision.
extension Finding {
  /// Whether the evidence for a verdict is weaker here than in another finding.
  ///
  /// What only unrated or interested reports say weakens no verdict.
  package func isWeaker(than old: Finding, for verdict: Verdict) -> Bool {
    switch verdict {
    case .confirmed, .corroborated:
      counts.isLower(than: old.counts) || digitChange(since: old) > 0
        || old.against.isLower(than: against)
    case .refuted, .disputed:
      against.isLower(than: old.against) || digitChange(since: old) < 0
        || old.counts.isLower(than: counts)
    case .misleading, .outdated, .unverifiable: digitChange(since: old) != 0
    case .notCheckable: false
    }
  }

  /// Whether more speaks for a verdict here than in another finding: a count or the digit, another origin, or the first
  /// reporter, who was not known.
  package func isStronger(than old: Finding, for verdict: Verdict) -> Bool {
    let isBetterKnown =
      old.first == nil && first != nil || !Set(roots).isSubset(of: old.roots)
    switch verdict {
    case .confirmed, .corroborated:
      return isBetterKnown || old.counts.isLower(than: counts) || digitChange(since: old) < 0
        || against.isLower(than: old.against)
    case .refuted, .disputed:
      return isBetterKnown || old.against.isLower(than: against) || digitChange(since: old) > 0
        || counts.isLower(than: old.counts)
    case .misleading, .outdated, .unverifiable: return isBetterKnown
    case .notCheckable: return false
    }
  }

  /// By how much the digit has become worse through evidence that is at least vouched.
  ///
  /// Reports that are only possible decide between 4 and 5 where everything else is the same.
  private func digitChange(since old: Finding) -> Int {
    let isSame =
      !counts.isLower(than: old.counts) && !old.counts.isLower(than: counts)
      && !against.isLower(than: old.against) && !old.against.isLower(than: against)
    if isSame, Set([credibility, old.credibility]) == [4, 5] { return 0 }
    return credibility - old.credibility
  }
}

extension Counts {
  /// Whether the independent or the vouched count is lower than another.
  fileprivate func isLower(than other: Counts) -> Bool {
    independent < other.independent || vouched < other.vouched
  }
}
