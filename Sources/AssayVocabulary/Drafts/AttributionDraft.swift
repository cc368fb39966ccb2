/// A new attribution, as a caller gives it.
package struct AttributionDraft: Sendable, Equatable {
  package var source: SourceReference
  /// What the source is, if it is made; nil where the caller does not say.
  package var sourceKind: SourceKind?
  /// Whether the source has a name, if it is made; nil where the caller does not say.
  package var isSourceNamed: Bool?
  package var stance: Stance
  package var verb: String?
  package var at: String?
  package var basis: Basis?
  package var cites: [CitationReference] = []
  package var precedes: [AttributionID] = []
  package var supersedes: [AttributionID] = []
  package var jointWith: [AttributionID] = []
  package var separateFrom: [AttributionID] = []
  /// Sources that made the statement together with this one; each gets an attribution of its own.
  package var with: [SourceReference] = []
  /// Nil means true unless `via` is given.
  package var isSeen: Bool?
  package var isInterested = false
  package var via: CarrierDraft?
  package var quote: String?
  package var quoteLanguage: String?
  package var quoteTranslation: String?
  package var url: String?
  /// Whether unknown names create sources.
  package var createsSources = true

  package init(source: SourceReference, stance: Stance) {
    self.source = source
    self.stance = stance
  }
}

/// The source whose report passed the original statement on.
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
