package import AssayDomain
package import AssayVocabulary

/// One condition on a claim; lists and searches take several, all of which must hold.
package enum ClaimCondition: Sendable, Hashable {
  /// It has one of these.
  case status(Set<ClaimStatus>)
  case verdict(Verdict)
  case tag(String)
  case kind(ClaimKind)
  /// This user holds it for review.
  case assignee(String)
  /// Nobody holds it, so that it could be taken if it has a place in the queue.
  case free
  /// It was decided against what the policy needs, or was not.
  case overridden(Bool)
  case text(TextMatcher)
  case independent(Comparison)
  case credibility(Comparison)
  case contradicted(Bool)
  /// It has a verdict that is stale, or has none.
  case stale(Bool)
  /// It is open and due no later than this, in UTC milliseconds.
  case due(byMs: Int64)
  /// One of these sources has spoken about it in a live attribution, or it is one of `orAnyOf`: the claims about which
  /// they have spoken through what is merged into them.
  case sources([SourceID], orAnyOf: Set<ClaimID> = [])
  /// It, its assessment or the staleness of its verdict was changed by an event after this one.
  case changed(sinceSeq: Int64)

  /// That its text has all of these words, in whatever form English gives them.
  package static func words(_ words: String) throws(SearchProblem) -> ClaimCondition {
    .text(TextMatcher(try SearchQuery(words: words)))
  }
}

extension ClaimCondition {
  /// Whether an index leads to the claims that meet it in the order of their ids, so that a page takes little time.
  package var isQuick: Bool {
    switch self {
    case .verdict, .tag, .assignee, .kind: true
    case .status(let statuses): statuses.count == 1 || statuses == ClaimStatus.open
    case .free, .overridden, .text, .independent, .credibility, .contradicted, .stale, .due,
      .sources, .changed:
      false
    }
  }

  /// Whether only open claims meet it.
  package var isOfOpenClaims: Bool {
    switch self {
    case .due: true
    case .status(let statuses): statuses.isSubset(of: ClaimStatus.open)
    default: false
    }
  }

  /// Whether it holds of a claim; nil where more than the claim decides.
  package func holds(of claim: Claim) -> Bool? {
    switch self {
    case .status(let statuses): statuses.contains(claim.status)
    case .verdict(let verdict): claim.decision?.verdict == verdict
    case .tag(let tag): claim.tags.contains(tag)
    case .kind(let kind): claim.kind == kind
    case .assignee(let name): claim.assignee == name
    case .free: claim.status == .submitted || claim.status == .decided
    case .overridden(let isSo): (claim.decision?.override != nil) == isSo
    case .text(let matcher): matcher.matches(claim.text)
    case .independent, .credibility, .contradicted, .stale, .due, .sources, .changed: nil
    }
  }

  /// Whether it holds of a claim with this assessment; nil where something else decides.
  package func holds(of summary: AssessmentSummary) -> Bool? {
    switch self {
    case .independent(let comparison): comparison.holds(for: summary.independent)
    case .credibility(let comparison): comparison.holds(for: summary.credibility)
    case .contradicted(let isSo): summary.isContradicted == isSo
    default: nil
    }
  }

  /// Whether it holds of a claim whose verdict, if any, is so stale and that has this place in the queue; nil where
  /// something else decides.
  package func holds(
    of claim: Claim,
    _ staleness: VerdictStaleness?,
    _ place: QueuePlace?
  ) -> Bool? {
    switch self {
    case .stale(let isSo): (staleness?.isStale ?? false) == isSo
    case .due(let latest):
      claim.status.isOpen && claim.due != nil && place.map { $0.dueAtMs <= latest } ?? false
    default: nil
    }
  }
}
