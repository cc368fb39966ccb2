import AssayDomain

/// A text that an event has changed and the index has yet to learn of.
struct TextChange: Sendable, Hashable {
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
    didSet { entry = after.map { IndexEntry($0) } }
  }
  /// What the index is to hold for the text.
  private(set) var entry: IndexEntry?

  init(subject: Subject, before: String?, after: String?) {
    self.subject = subject
    self.before = before
    self.after = after
    entry = after.map { IndexEntry($0) }
  }

  /// Whether the text is what it was, byte for byte: to Swift, two spellings of one letter are equal.
  var isVoid: Bool { before.map { Array($0.utf8) } == after.map { Array($0.utf8) } }
}

extension Attribution {
  /// What a search in quotes looks at: the quote and its translation.
  var quotedText: String? { Self.quotedText(quote, translation: quoteTranslation) }

  static func quotedText(_ quote: String?, translation: String?) -> String? {
    let parts = [quote, translation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
