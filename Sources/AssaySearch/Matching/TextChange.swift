package import AssayVocabulary
import Threading

/// A change of a text by an event that is not in the full-text index yet.
package struct TextChange: Sendable {
  package enum Subject: Sendable, Hashable {
    case claim(ClaimID)
    /// The quote of an attribution with its translation.
    case quote(AttributionID)
    /// The text that a version of a claim had before the next one, by its key in the index.
    case formerClaim(Int64)
    /// The quote that a version of an attribution had before the next one, by its key in the index.
    case formerQuote(Int64)

    /// The key of the text in its index.
    package var key: Int64 {
      switch self {
      case .claim(let id): id.rawValue
      case .quote(let id): id.rawValue
      case .formerClaim(let key), .formerQuote(let key): key
      }
    }
  }

  package var subject: Subject
  /// The previous text; nil if there was none.
  package var before: String?
  /// The new text; nil if there is none.
  package var after: String? {
    didSet { folded = Self.folded(after) }
  }
  /// The event that made the version whose former text the previous text becomes; nil if the text is removed.
  package var endedSince: Int64?
  private var folded: Lazy<IndexEntry>?

  /// `ahead` are the words of the new text, if they were computed ahead.
  package init(subject: Subject, before: String?, after: String?, ahead: PretokenizedText? = nil) {
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
  package var entry: IndexEntry? { folded?.value }

  /// Computes the index entry, unless it is computed already or another thread is computing it.
  package func prepare() { folded?.prepare() }

  private static func folded(_ text: String?) -> Lazy<IndexEntry>? {
    text.map { text in Lazy { IndexEntry(text) } }
  }

  /// Whether the text did not change, byte for byte: to Swift, two spellings of one letter are equal.
  package var isUnchanged: Bool {
    guard let before, let after else { return before == nil && after == nil }
    return before.utf8.elementsEqual(after.utf8)
  }
}
