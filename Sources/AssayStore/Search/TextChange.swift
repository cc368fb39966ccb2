import AssayDomain
import AssaySearch
import AssayVocabulary
import Threading

/// A change of a text by an event that is not in the full-text index yet.
struct TextChange: Sendable {
  enum Subject: Sendable, Hashable {
    case claim(ClaimID)
    /// The quote of an attribution with its translation.
    case quote(AttributionID, on: ClaimID)
  }

  var subject: Subject
  /// The previous text; nil if there was none.
  var before: String?
  /// The new text; nil if there is none.
  var after: String? {
    didSet { folded = Self.folded(after) }
  }
  private var folded: Lazy<IndexEntry>?

  /// `ahead` are the words of the new text, if they were computed ahead.
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

  /// The index entry of the new text; nil if there is none.
  var entry: IndexEntry? { folded?.value }

  /// Computes the index entry, unless it is computed already or another thread is computing it.
  func prepare() { folded?.prepare() }

  private static func folded(_ text: String?) -> Lazy<IndexEntry>? {
    text.map { text in Lazy { IndexEntry(text) } }
  }

  /// Whether the text did not change, byte for byte: to Swift, two spellings of one letter are equal.
  var isUnchanged: Bool {
    guard let before, let after else { return before == nil && after == nil }
    return before.utf8.elementsEqual(after.utf8)
  }
}

extension Attribution {
  /// The text that searches in quotes match: the quote and its translation.
  var quotedText: String? { Self.quotedText(quote, translation: quoteTranslation) }

  static func quotedText(_ quote: String?, translation: String?) -> String? {
    let parts = [quote, translation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
