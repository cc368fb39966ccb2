/// The columns of a text's row in the full-text index.
package struct IndexEntry: Sendable, Hashable {
  /// A word that no text contains, so that no phrase matches across it.
  private static let border = "·"

  /// The stems in the order of the text, followed by the stems of whole tags.
  package private(set) var text = ""
  /// The words that differ from their stems, each once.
  package private(set) var forms = ""
  /// The stems, each once, the longest first.
  package private(set) var stems: [String] = []

  package init(_ text: String) {
    let folded = FoldedText(text)
    var forms: Set<String> = []
    for word in folded.words { add(word, &forms) }
    for whole in folded.wholes {
      self.text += " " + Self.border
      add(whole, &forms)
    }
    stems.sort { $0.isMoreDistinctive(than: $1) }
    for place in stems.indices.dropFirst().reversed() where stems[place] == stems[place - 1] {
      stems.remove(at: place)
    }
  }

  package func has(_ stem: String) -> Bool {
    let length = stem.utf8.count
    // Shorter stems come later.
    return stems.lazy.prefix { $0.utf8.count >= length }.contains(stem)
  }

  /// The stems that are not common to texts of any subject.
  package var distinctiveStems: [String] { stems.filter { !StopWords.contains($0) } }

  private mutating func add(_ word: FoldedText.Word, _ known: inout Set<String>) {
    if !text.isEmpty { text += " " }
    text += word.stem
    stems.append(word.stem)
    guard word.text != word.stem, known.insert(word.text).inserted else { return }
    if !forms.isEmpty { forms += " " }
    forms += word.text
  }
}

extension String {
  /// Whether to look up this word before another: the longest first, because numbers and long words distinguish most.
  func isMoreDistinctive(than other: String) -> Bool {
    let (length, otherLength) = (utf8.count, other.utf8.count)
    return length == otherLength ? self < other : length > otherLength
  }
}
