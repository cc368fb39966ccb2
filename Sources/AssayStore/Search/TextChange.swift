import AssayDomain
import AssaySearch
import AssayVocabulary
import Threading

/// A text that an event has changed and the index has yet to learn of.
struct TextChange: Sendable {
  enum Subject: Sendable, Hashable {
    case claim(ClaimID)
    /// What an attribution quotes, with its translation.
    case quote(AttributionID, on: ClaimID)
  }

  var subject: Subject
  /// Nil where there was none.
  var before: String?
  /// Nil where there is none any more.
  var after: String? {
    didSet { folded = Self.folded(after) }
  }
  private var folded: Lazy<IndexEntry>?

  /// `ahead` are the words of the text after, where they may have been found out.
  init(subject: Subject, before: String?, after: String?, ahead: PretokenizedText? = nil) {
    self.subject = subject
    self.before = before
    self.after = after
    folded =
      if let after, let ahead, ahead.areOf(after) {
        Lazy { ahead.entry }
      } else {
        Self.folded(after)
      }
  }

  /// What the index is to hold for the text.
  var entry: IndexEntry? { folded?.value }

  /// Finds out what the index is to hold, unless that is known or somebody else is at it.
  func prepare() { folded?.prepare() }

  private static func folded(_ text: String?) -> Lazy<IndexEntry>? {
    text.map { text in Lazy { IndexEntry(text) } }
  }

  /// Whether the text is what it was, byte for byte: to Swift, two spellings of one letter are equal.
  var isVoid: Bool {
    guard let before, let after else { return before == nil && after == nil }
    return before.utf8.elementsEqual(after.utf8)
  }
}

extension Attribution {
  /// What a search in quotes looks at: the quote and its translation.
  var quotedText: String? { Self.quotedText(quote, translation: quoteTranslation) }

  static func quotedText(_ quote: String?, translation: String?) -> String? {
    let parts = [quote, translation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
