package import AssayDomain
package import AssayVocabulary

/// The order of a list of claims.
package enum ClaimOrder: Sendable, Hashable {
  case newest, oldest
  /// The best digit first, among equals the newest.
  case credibility
  /// Claims that have a place in the queue, as it is at an instant, in UTC milliseconds.
  case queue(nowMs: Int64)
}

/// Where a page of a list of claims ended.
package struct ClaimPosition: Sendable, Hashable {
  package var id: ClaimID
  /// The digit there; used by the order of credibility alone.
  package var credibility: Int
  /// The place there; used by the order of the queue alone.
  package var place: QueuePlace?

  package init(id: ClaimID, credibility: Int, place: QueuePlace?) {
    self.id = id
    self.credibility = credibility
    self.place = place
  }

  package init(_ listed: ListedClaim) {
    self.init(
      id: listed.claim.id,
      credibility: listed.summary.credibility,
      place: listed.place
    )
  }
}

/// A claim in a list.
package struct ListedClaim: Sendable, Hashable {
  package let claim: Claim
  package let summary: AssessmentSummary
  /// Nil for a claim without a verdict.
  package let staleness: VerdictStaleness?
  /// Nil for a claim that is not in the queue.
  package let place: QueuePlace?

  package init(
    claim: Claim,
    summary: AssessmentSummary,
    staleness: VerdictStaleness?,
    place: QueuePlace?
  ) {
    self.claim = claim
    self.summary = summary
    self.staleness = staleness
    self.place = place
  }
}

extension ClaimOrder {
  /// Whether one claim comes before the other; both are open where the order is the queue's.
  package func precedes(_ one: ClaimPosition, _ other: ClaimPosition) -> Bool {
    switch self {
    case .newest: return one.id > other.id
    case .oldest: return one.id < other.id
    case .credibility:
      return (one.credibility, other.id) < (other.credibility, one.id)
    case .queue(let nowMs):
      guard let first = one.place, let second = other.place else { return false }
      return first.precedes(second, atMs: nowMs)
    }
  }
}
