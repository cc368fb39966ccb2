package import AssayVocabulary

/// The facts that an assessment needs of an attribution, live or withdrawn.
package struct AttributionFacts: Hashable, Sendable {
  package var id = AttributionID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var source = SourceID(rawValue: 0)
  package var stance = Stance.asserts
  /// The interval in which the report was made, in UTC milliseconds, half open; nil if unknown.
  package var at: Range<Int64>?
  package var basis = Basis.unknown
  /// Ignored unless the basis is `cites`.
  package var cites: [Citation] = []
  package var precedes: [AttributionID] = []
  package var isSeen = true
  package var isInterested = false
  package var isLive = true

  package init() {}
}

extension AttributionFacts {
  /// Takes the facts of an attribution and reads its date with the desk's days.
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
