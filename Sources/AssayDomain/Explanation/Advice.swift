package import AssayVocabulary

/// An act that would improve the assessment of a claim, and its expected result.
package struct Advice: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    /// See the original of a report that the desk knows only through others.
    case seeOriginal(AttributionID, knownThrough: [SourceID])
    /// Rate a source that has no letter from A to C.
    case rateSource(SourceID)
    /// Ask a source how it knows, if its report does not say; the result assumes that it knows firsthand.
    case askHowItKnows(AttributionID)
    /// Record the report of an outlet, agency or account that is only quoted, and how it knows.
    case traceCitation(AttributionID, to: SourceID)
    /// Find one more named, reliable source that knows firsthand.
    case findIndependentOrigin
  }

  package let act: Act
  /// The assessment's digit after this act alone.
  package let credibility: Int
  package let counts: Counts
}
