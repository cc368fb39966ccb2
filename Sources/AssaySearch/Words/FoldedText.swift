/// A text as words that can be compared; the index, queries and the marking of what matched all use it.
///
/// Words are letters and digits in a row. Of `Trump's` only `trump` stays, `10,000` is one word, `O'Brien`
/// and `3.5` are two each. In scripts without spaces every character is a word, so that a word of
/// theirs is found as a phrase. A hashtag or handle is cut at its inner capitals, and kept whole besides.
package struct FoldedText: Sendable, Hashable {
  package struct Word: Sendable, Hashable {
    /// Folded.
    package let text: String
    /// The same with English endings taken off.
    package let stem: String
    /// Where it stands, in Unicode scalars from 0.
    package let range: Range<Int>
  }

  package let words: [Word]
  /// Tags and handles that were cut, as a whole.
  package let wholes: [Word]

  package init(_ text: String) {
    var cutter = WordCutter(text)
    cutter.cut()
    words = cutter.words
    wholes = cutter.wholes
  }
}
