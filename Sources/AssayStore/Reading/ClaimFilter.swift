import AssayDomain
package import AssaySearch
package import AssayVocabulary

/// Which claims a list shows; every condition given must hold.
package struct ClaimFilter: Sendable, Hashable {
  package static let open: Set<ClaimStatus> = [.submitted, .inReview, .proposed]

  /// Any of these; empty for any at all.
  package var statuses: Set<ClaimStatus> = []
  package var verdict: Verdict?
  /// One of them has spoken about the claim in an attribution that is live: a source with all that are
  /// merged into it; empty for no such condition.
  package var sources: [SourceID] = []
  /// Claims that meet the condition of sources through what is merged into them.
  package var heardThroughMerges: Set<ClaimID> = []
  package var tag: String?
  package var kind: ClaimKind?
  /// Who holds the claim for review.
  package var assignee: String?
  package var minIndependent: Int?
  package var maxCredibility: Int?
  package var contradicted: Bool?
  /// Was submitted or changed, or its assessment was, by an event after this one.
  package var since: Int64?
  /// Is open and due no later than this, in UTC milliseconds.
  package var dueByMs: Int64?
  /// Has a verdict that is stale.
  package var stale: Bool?
  /// Was decided against what the policy needs.
  package var overridden: Bool?
  /// Is held by nobody, so that it could be taken if it has a place in the queue.
  package var isFree = false
  /// What its text must match.
  var text: TextMatcher?

  package init() {}

  /// Asks for claims with all of these words, in whatever form English gives them.
  package mutating func askWords(_ words: String) throws(SearchProblem) {
    text = TextMatcher(try SearchQuery(words: words))
  }

  /// Whether only open claims can pass.
  var isOfOpenClaims: Bool {
    dueByMs != nil || !statuses.isEmpty && statuses.isSubset(of: Self.open)
  }

  func admits(_ claim: Claim) -> Bool {
    (statuses.isEmpty || statuses.contains(claim.status))
      && (verdict == nil || claim.decision?.verdict == verdict)
      && (tag.map(claim.tags.contains) ?? true)
      && (kind == nil || claim.kind == kind)
      && (assignee == nil || claim.assignee == assignee)
      && (overridden.map { (claim.decision?.override != nil) == $0 } ?? true)
      && (!isFree || [.submitted, .decided].contains(claim.status))
      && (text?.matches(claim.text) ?? true)
  }

  func admits(_ summary: AssessmentSummary) -> Bool {
    (minIndependent.map { summary.independent >= $0 } ?? true)
      && (maxCredibility.map { summary.credibility <= $0 } ?? true)
      && (contradicted.map { summary.isContradicted == $0 } ?? true)
  }

  func admits(_ staleness: VerdictStaleness?) -> Bool {
    stale.map { (staleness?.isStale ?? false) == $0 } ?? true
  }

  /// Whether a claim with this place in the queue is due early enough.
  func admits(_ claim: Claim, due place: QueuePlace?) -> Bool {
    guard let dueByMs else { return true }
    guard claim.status.isOpen, claim.due != nil, let place else { return false }
    return place.dueAtMs <= dueByMs
  }
}
