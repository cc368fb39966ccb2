package import AssayVocabulary

/// An act that would raise what is known of a claim, and what it would come to.
package struct Advice: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    /// See the original of a report that is known only through others.
    case seeOriginal(AttributionID, knownThrough: [SourceID])
    /// Judge a source that has no letter from A to C.
    case rateSource(SourceID)
    /// Ask a source that does not say so how it knows; the outcome supposes that it knows firsthand.
    case askHowItKnows(AttributionID)
    /// Record the report of an outlet, agency or account that is only quoted, and how it knows.
    case traceCitation(AttributionID, to: SourceID)
    /// Find one more named, reliable source that knows firsthand.
    case findIndependentOrigin
  }

  package let act: Act
  /// The assessment's digit and counts after that act alone.
  package let credibility: Int
  package let counts: Counts
}
