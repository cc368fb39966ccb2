/// A text matcher as an expression of the full-text index, with each word quoted.
package struct MatchExpression {
  /// The expression; nil if no word must match.
  package let text: String?
  /// The phrases in the order in which the index counts them, for weighting; nil for phrases to ignore.
  package let phrases: [FoldedTerm?]

  package init(_ matcher: TextMatcher) {
    phrases = matcher.groups.joined().map(Optional.some) + matcher.excluded.map { _ in nil }
    guard !matcher.groups.isEmpty else {
      text = nil
      return
    }
    let groups = matcher.groups.map { "(" + Self.any(of: $0) + ")" }.joined(separator: " AND ")
    text =
      matcher.excluded.isEmpty
      ? groups : "(" + groups + ") NOT (" + Self.any(of: matcher.excluded) + ")"
  }

  /// Returns the expression for a single term.
  package static func one(_ term: FoldedTerm) -> String {
    if term.isPrefix, term.words.count == 1 {
      return "{text forms} : " + quoted(term.words.map(\.text)) + " *"
    }
    // The last of several words may be unfinished, so its stem could be too short to match.
    var words = term.words.map(\.stem)
    if term.isPrefix, let last = term.words.last { words[words.count - 1] = last.text }
    return "text : " + quoted(words) + (term.isPrefix ? " *" : "")
  }

  package static func word(_ stem: String) -> String { "text : " + quoted([stem]) }

  private static func any(of terms: [FoldedTerm]) -> String {
    terms.map(one).joined(separator: " OR ")
  }

  /// Folded words contain no quotation marks.
  private static func quoted(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ") + "\""
  }
}
