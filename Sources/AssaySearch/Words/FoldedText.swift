/// A text as comparable words, for the index, queries and the marking of matches.
///
/// Words are runs of letters and digits. `Trump's` becomes `trump`, `10,000` is one word, `O'Brien` and `3.5` are two
/// words each. In scripts without spaces every character is a word, so that longer words are found as phrases. A
/// hashtag or handle is split at its inner capitals, and also kept whole.
package struct FoldedText: Sendable, Hashable {
  package struct Word: Sendable, Hashable {
    /// The folded word.
    package let text: String
    /// The folded word without English endings.
    package let stem: String
    /// The position of the word in the text, in Unicode scalars from 0.
    package let range: Range<Int>
  }

  package let words: [Word]
  /// Tags and handles that were split, each as a whole.
  package let wholes: [Word]

  package init(_ text: String) { self.init(text, stemming: .all) }

  /// Splits a text to look for words with these first letters; other words keep their English endings.
  ///
  /// No English ending reaches a word's first letter, so words with other first letters match none of those.
  init(_ text: String, stemming initials: Initials) {
    var cutter = WordCutter(text, stemming: initials)
    cutter.cut()
    words = cutter.words
    wholes = cutter.wholes
  }
}
