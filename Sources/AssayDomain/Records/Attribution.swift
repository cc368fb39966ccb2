package import AssayVocabulary

/// A source's stance on a claim, as reported.
package struct Attribution: Hashable, Sendable {
  package var id: AttributionID
  package var claim: ClaimID
  package var source: SourceID
  package var stance: Stance
  /// The verb as reported: announced, suggested, maintained.
  package var verb: String?
  package var at: ReportedDate?
  package var basis: Basis
  package var cites: [Citation]
  /// Reports that this one is known to have come before.
  package var precedes: [AttributionID]
  /// Whether the desk has seen the original.
  package var isSeen: Bool
  /// Whether the source has a stake in saying so.
  package var isInterested: Bool
  package var quote: String?
  package var quoteLanguage: String?
  package var quoteTranslation: String?
  package var url: String?
  package var isLive: Bool
  package var withdrawnBecause: String?
  package var version: Int64

  package init(
    id: AttributionID,
    claim: ClaimID,
    source: SourceID,
    stance: Stance,
    verb: String?,
    at: ReportedDate?,
    basis: Basis,
    cites: [Citation],
    precedes: [AttributionID],
    isSeen: Bool,
    isInterested: Bool,
    quote: String?,
    quoteLanguage: String?,
    quoteTranslation: String?,
    url: String?,
    isLive: Bool,
    withdrawnBecause: String?,
    version: Int64
  ) {
    self.id = id
    self.claim = claim
    self.source = source
    self.stance = stance
    self.verb = verb
    self.at = at
    self.basis = basis
    self.cites = cites
    self.precedes = precedes
    self.isSeen = isSeen
    self.isInterested = isInterested
    self.quote = quote
    self.quoteLanguage = quoteLanguage
    self.quoteTranslation = quoteTranslation
    self.url = url
    self.isLive = isLive
    self.withdrawnBecause = withdrawnBecause
    self.version = version
  }
}
