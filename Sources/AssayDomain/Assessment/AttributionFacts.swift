package import AssayVocabulary

/// What the assessment reads of an attribution, live or withdrawn.
package struct AttributionFacts: Hashable, Sendable {
  package var id: AttributionID
  package var claim: ClaimID
  package var source: SourceID
  package var stance: Stance
  /// The time it may have been made in, in UTC milliseconds, half open.
  package var at: Range<Int64>?
  package var basis: Basis
  /// Read only when the basis is `cites`.
  package var cites: [Citation]
  package var precedes: [AttributionID]
  package var isSeen: Bool
  package var isInterested: Bool
  package var isLive: Bool

  package init(
    id: AttributionID,
    claim: ClaimID,
    source: SourceID,
    stance: Stance,
    at: Range<Int64>?,
    basis: Basis,
    cites: [Citation],
    precedes: [AttributionID],
    isSeen: Bool,
    isInterested: Bool,
    isLive: Bool
  ) {
    self.id = id
    self.claim = claim
    self.source = source
    self.stance = stance
    self.at = at
    self.basis = basis
    self.cites = cites
    self.precedes = precedes
    self.isSeen = isSeen
    self.isInterested = isInterested
    self.isLive = isLive
  }
}

extension AttributionFacts {
  /// The facts of an attribution, its date read with the desk's days.
  package init(_ attribution: Attribution, days: DayBoundaries) {
    self.init(
      id: attribution.id,
      claim: attribution.claim,
      source: attribution.source,
      stance: attribution.stance,
      at: attribution.at?.interval(days: days),
      basis: attribution.basis,
      cites: attribution.cites,
      precedes: attribution.precedes,
      isSeen: attribution.isSeen,
      isInterested: attribution.isInterested,
      isLive: attribution.isLive
    )
  }
}
