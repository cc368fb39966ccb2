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
  /// Whether the desk has seen the original.
  package var isSeen = true
  /// Whether the source has a stake in the statement.
  package var isInterested = false
  package var quote: String?
  package var quoteLanguage: String?
  package var quoteTranslation: String?
  package var url: String?
  package var isLive = true
  package var withdrawnBecause: String?
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
