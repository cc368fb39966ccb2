package import AssayVocabulary

/// What the assessment reads of an attribution, live or withdrawn.
package struct AttributionFacts: Hashable, Sendable {
  package var id = AttributionID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var source = SourceID(rawValue: 0)
  package var stance = Stance.asserts
  /// The time it may have been made in, in UTC milliseconds, half open.
  package var at: Range<Int64>?
  package var basis = Basis.unknown
  /// Read only when the basis is `cites`.
  package var cites: [Citation] = []
  package var precedes: [AttributionID] = []
  package var isSeen = true
  package var isInterested = false
  package var isLive = true

  package init() {}
}

extension AttributionFacts {
  /// The facts of an attribution, its date read with the desk's days.
  package init(_ attribution: Attribution, days: DayBoundaries) {
    id = attribution.id
    claim = attribution.claim
    source = attribution.source
    stance = attribution.stance
    at = attribution.at?.interval(days: days)
    basis = attribution.basis
    cites = attribution.cites
    precedes = attribution.precedes
    isSeen = attribution.isSeen
    isInterested = attribution.isInterested
    isLive = attribution.isLive
  }
}
