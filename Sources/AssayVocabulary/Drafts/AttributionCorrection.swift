/// Changes to an attribution, as a caller gives them; nil keeps a field.
package struct AttributionCorrection: Sendable, Equatable {
  package var source: SourceReference?
  package var stance: Stance?
  package var verb = Amendment<String>.keep
  package var at = Amendment<String>.keep
  package var basis: Basis?
  package var cites: [CitationReference]?
  package var precedes: [AttributionID]?
  package var supersedes: [AttributionID]?
  package var jointWith: [AttributionID]?
  package var separateFrom: [AttributionID]?
  package var isSeen: Bool?
  package var isInterested: Bool?
  package var quote = Amendment<String>.keep
  package var quoteLanguage = Amendment<String>.keep
  package var quoteTranslation = Amendment<String>.keep
  package var url = Amendment<String>.keep
  /// Whether unknown names create sources.
  package var createsSources: Bool

  package init(createsSources: Bool) { self.createsSources = createsSources }
}
