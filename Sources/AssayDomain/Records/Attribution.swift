package import AssayVocabulary

/// A source's stance on a claim, as reported.
package struct Attribution: Hashable, Sendable {
  package var id = AttributionID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var source = SourceID(rawValue: 0)
  package var stance = Stance.asserts
  /// The verb as reported: announced, suggested, maintained.
  package var verb: String?
  package var at: ReportedDate?
  package var basis = Basis.unknown
  package var cites: [Citation] = []
  /// Reports that this one is known to have come before.
  package var precedes: [AttributionID] = []
  /// Earlier attributions of the same source on the same claim, which it takes back by saying otherwise: while this one is
  /// live, they count as withdrawn.
  package var supersedes: [AttributionID] = []
  /// Attributions of other sources that made one statement together with this one.
  package var jointWith: [AttributionID] = []
  /// Attributions on the same page that are known to be statements of their own.
  package var separateFrom: [AttributionID] = []
  /// Whether the desk has seen the original.
  package var isSeen = true
  /// Whether the source has a stake in the statement.
  package var isInterested = false
  package var quote: String?
  package var quoteLanguage: String?
  package var quoteTranslation: String?
  package var url: String?
  /// The first attribution that was recorded of the page at the url; nil without a url.
  ///
  /// A redaction keeps it, so that no assessment changes.
  package var page: AttributionID?
  package var isLive = true
  package var withdrawnBecause: String?
  /// When the source itself took it back; nil if it did not, so that a withdrawal is the desk's correction.
  package var takenBack: ReportedDate?
  package var version: Int64 = 1

  package init() {}
}

extension Attribution {
  /// The text that searches in quotes match: the quote and its translation.
  package var quotedText: String? { Self.quotedText(quote, translation: quoteTranslation) }

  package static func quotedText(_ quote: String?, translation: String?) -> String? {
    let parts = [quote, translation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
