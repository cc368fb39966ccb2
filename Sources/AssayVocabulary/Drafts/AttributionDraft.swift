/// An attribution to be made, as a caller gives it.
package struct AttributionDraft: Sendable, Equatable {
  package var source: SourceReference
  package var stance: Stance
  package var verb: String?
  package var at: String?
  package var basis: Basis?
  package var cites: [CitationReference] = []
  package var precedes: [AttributionID] = []
  /// True unless `via` is given, when nil.
  package var isSeen: Bool?
  package var isInterested = false
  package var via: CarrierDraft?
  package var quote: String?
  package var quoteLanguage: String?
  package var quoteTranslation: String?
  package var url: String?
  /// Whether names that are not known make sources.
  package var createsSources = true

  package init(source: SourceReference, stance: Stance) {
    self.source = source
    self.stance = stance
  }
}

/// The source through whose report something is known.
package struct CarrierDraft: Sendable, Equatable {
  package var source: SourceReference
  package var at: String?
  package var url: String?
  package var quote: String?

  package init(
    source: SourceReference,
    at: String? = nil,
    url: String? = nil,
    quote: String? = nil
  ) {
    self.source = source
    self.at = at
    self.url = url
    self.quote = quote
  }
}
