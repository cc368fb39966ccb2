/// A term of a query, folded the way texts are.
package struct FoldedTerm: Sendable, Hashable {
  package let words: [FoldedText.Word]
  /// Whether the last word is only a prefix.
  package let isPrefix: Bool

  package init(_ term: SearchTerm) {
    words = FoldedText(term.text).words
    isPrefix = term.kind == .prefix
  }

  /// Returns where the term occurs in a text, in Unicode scalars.
  func places(in text: FoldedText) -> [Range<Int>] {
    guard let last = words.last else { return [] }
    var places: [Range<Int>] = []
    if words.count == 1 {
      for word in text.words + text.wholes where fits(word, last, isLast: true) {
        places.append(word.range)
      }
      return places
    }
    guard text.words.count >= words.count else { return [] }
    for start in 0...(text.words.count - words.count) {
      let fits = words.indices.allSatisfy { offset in
        self.fits(text.words[start + offset], words[offset], isLast: offset == words.count - 1)
      }
      guard fits else { continue }
      let first = text.words[start].range.lowerBound
      places.append(first..<text.words[start + words.count - 1].range.upperBound)
    }
    return places
  }

  package func matches(_ text: FoldedText) -> Bool { !places(in: text).isEmpty }

  private func fits(_ word: FoldedText.Word, _ wanted: FoldedText.Word, isLast: Bool) -> Bool {
    isLast && isPrefix
      ? word.text.hasFoldedPrefix(wanted.text) : word.stem == wanted.stem
  }
}

extension String {
  /// Whether the word starts with the scalars of another, even within a character.
  func hasFoldedPrefix(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }
}

/// The terms of a query that a text must match.
package struct TextMatcher: Sendable, Hashable {
  package let groups: [[FoldedTerm]]
  package var excluded: [FoldedTerm]

  package init(_ query: SearchQuery) {
    groups = query.groups.map { $0.map(FoldedTerm.init) }
    excluded = query.excluded.map(FoldedTerm.init)
  }

  package var isEmpty: Bool { groups.isEmpty && excluded.isEmpty }

  package func matches(_ text: String) -> Bool {
    guard !isEmpty else { return true }
    let folded = fold(text, toFind: groups.joined() + excluded)
    return groups.allSatisfy { $0.contains { $0.matches(folded) } }
      && !excluded.contains { $0.matches(folded) }
  }

  /// Splits the text into segments that matched and segments that did not.
  package func segments(of text: String) -> [TextSegment] {
    let terms = Array(groups.joined())
    let folded = fold(text, toFind: terms)
    return TextSegment.cut(text, at: terms.flatMap { $0.places(in: folded) })
  }

  private func fold(_ text: String, toFind terms: [FoldedTerm]) -> FoldedText {
    FoldedText(text, stemming: Initials(of: terms.lazy.flatMap(\.words)))
  }
}

/// A segment of a text that a search found.
package struct TextSegment: Sendable, Hashable {
  package var text: String
  package var isMatch: Bool

  /// Splits a text at ranges of Unicode scalars, which may overlap; adjacent matches are joined.
  static func cut(_ text: String, at places: [Range<Int>]) -> [TextSegment] {
    let scalars = text.unicodeScalars
    var segments: [TextSegment] = []
    /// The end of the segments made so far, in scalars and as an index of the text.
    var end = 0
    var start = scalars.startIndex
    func add(upTo next: Int?, isMatch: Bool) {
      let stop = next.map { scalars.index(start, offsetBy: $0 - end) } ?? scalars.endIndex
      defer { (start, end) = (stop, next ?? end) }
      guard start < stop else { return }
      let piece = String(scalars[start..<stop])
      if let last = segments.indices.last, segments[last].isMatch == isMatch {
        segments[last].text += piece
      } else {
        segments.append(TextSegment(text: piece, isMatch: isMatch))
      }
    }
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.upperBound > end {
      add(upTo: max(end, place.lowerBound), isMatch: false)
      add(upTo: place.upperBound, isMatch: true)
    }
    add(upTo: nil, isMatch: false)
    return segments
  }
}
