package import AssayVocabulary

/// A path of reports from the desk to an origin.
package struct Chain: Hashable, Sendable {
  /// Who speaks, from the report nearest to the desk to the origin.
  package let sources: [SourceID]
  /// The attribution of each of these; an origin that is only quoted has none, so the last may be missing.
  package let attributions: [AttributionID]
  package let originKind: OriginKind
  /// The strictest tier in which the whole chain counts; nil for an origin that nothing seen leads to.
  package let tier: Tier?

  /// Whether the origin is known only from being quoted.
  package var isQuoted: Bool { attributions.count < sources.count }
}
