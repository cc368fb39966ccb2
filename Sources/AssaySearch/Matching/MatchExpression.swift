/// A matcher in the words of the full-text index, each word quoted.
package struct MatchExpression {
  /// The condition; nil where no word must match.
  package let text: String?
  /// The phrases in the order in which the index counts them, for weighing; nil for those to be left out.
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

  /// A condition on a single term.
  package static func one(_ term: FoldedTerm) -> String {
    if term.isPrefix, term.words.count == 1 {
      return "{text forms} : " + quoted(term.words.map(\.text)) + " *"
    }
    // The last of several words may be unfinished; a stem would then be taken off too early.
    var words = term.words.map(\.stem)
    if term.isPrefix, let last = term.words.last { words[words.count - 1] = last.text }
    return "text : " + quoted(words) + (term.isPrefix ? " *" : "")
  }

  package static func word(_ stem: String) -> String { "text : " + quoted([stem]) }

  private static func any(of terms: [FoldedTerm]) -> String {
    terms.map(one).joined(separator: " OR ")
  }

  /// Folded words have no quotation marks in them.
  private static func quoted(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ") + "\""
  }
}
