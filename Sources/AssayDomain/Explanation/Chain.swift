package import AssayVocabulary

/// A path of reports from the desk to an origin.
package struct Chain: Hashable, Sendable {
  /// The speakers, from the report nearest to the desk to the origin.
  package let sources: [SourceID]
  /// The attribution of each source; an origin that is only quoted has none, so the last may be missing.
  package let attributions: [AttributionID]
  package let originKind: OriginKind
  /// The strictest tier in which the whole chain counts; nil for an origin that no seen report leads to.
  package let tier: Tier?

  /// Whether the origin is known only from a quotation.
  package var isQuoted: Bool { attributions.count < sources.count }
}
