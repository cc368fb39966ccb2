package import AssayDomain
package import AssayVocabulary

/// One condition on a claim; lists and searches take several, all of which must hold.
package enum ClaimCondition: Sendable, Hashable {
  /// The claim has one of these statuses.
  case status(Set<ClaimStatus>)
  case verdict(Verdict)
  case tag(String)
  case kind(ClaimKind)
  /// This user holds the claim for review.
  case assignee(String)
  /// Nobody holds the claim, so that it can be taken if it is in the queue.
  case free
  /// The claim was decided against the policy's requirements, or was not.
  case overridden(Bool)
  case text(TextMatcher)
  case independent(Comparison)
  case credibility(Comparison)
  case contradicted(Bool)
  /// The claim's verdict is stale; false if it stands or there is none.
  case stale(Bool)
  /// The claim is open and due by this time, in UTC milliseconds.
  case due(byMs: Int64)
  /// One of these sources has a live attribution on the claim, or the claim is one of `orAnyOf`: the claims into which
  /// others that the sources have spoken about are merged.
  case sources([SourceID], orAnyOf: Set<ClaimID> = [])
  /// An event after this one changed the claim, its assessment or the staleness of its verdict.
  case changed(sinceSeq: Int64)

  /// The condition that a claim's text has all of these words, in any English form; throws if there is none to look up.
  package static func words(_ words: String) throws(SearchProblem) -> ClaimCondition {
    .text(TextMatcher(try SearchQuery(words: words)))
  }
}

extension ClaimCondition {
  /// Whether an index gives the claims in the order of their ids, so that a page is found quickly.
  package var isQuick: Bool {
    switch self {
    case .verdict, .tag, .assignee, .kind: true
    case .status(let statuses): statuses.count == 1 || statuses == ClaimStatus.open
    case .free, .overridden, .text, .independent, .credibility, .contradicted, .stale, .due,
      .sources, .changed:
      false
    }
  }

  /// Whether only open claims meet the condition.
  package var isOfOpenClaims: Bool {
    switch self {
    case .due: true
    case .status(let statuses): statuses.isSubset(of: ClaimStatus.open)
    default: false
    }
  }

  /// Whether a claim meets the condition; nil if that depends on more than the claim.
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

  /// Whether a claim with this summary meets the condition; nil if that depends on something else.
  package func holds(of summary: AssessmentSummary) -> Bool? {
    switch self {
    case .independent(let comparison): comparison.holds(for: summary.independent)
    case .credibility(let comparison): comparison.holds(for: summary.credibility)
    case .contradicted(let isSo): summary.isContradicted == isSo
    default: nil
    }
  }

  /// Whether a claim with this staleness and place in the queue meets the condition; nil if that depends on something
  /// else.
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
