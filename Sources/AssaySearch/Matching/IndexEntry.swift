/// What the full-text index holds for a text: the columns of its row.
package struct IndexEntry: Sendable, Hashable {
  /// A word that no text has, so that no phrase reaches across it.
  private static let border = "·"

  /// The stems in the order of the text, those of whole tags behind them.
  package private(set) var text = ""
  /// The words that differ from their stems, each once.
  package private(set) var forms = ""
  /// Each once, the longest first.
  package private(set) var stems: [String] = []

  package init(_ text: String) {
    let folded = FoldedText(text)
    var forms: Set<String> = []
    for word in folded.words { add(word, &forms) }
    for whole in folded.wholes {
      self.text += " " + Self.border
      add(whole, &forms)
    }
    stems.sort { $0.tellsMore(than: $1) }
    for place in stems.indices.dropFirst().reversed() where stems[place] == stems[place - 1] {
      stems.remove(at: place)
    }
  }

  package func has(_ stem: String) -> Bool {
    let length = stem.utf8.count
    // Shorter ones stand behind.
    return stems.lazy.prefix { $0.utf8.count >= length }.contains(stem)
  }

  /// Those of its stems that are not in texts of any subject.
  package var tellingStems: [String] { stems.filter { !StopWords.contains($0) } }

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
  /// The order in which words are looked up: the longest first, as numbers and long words tell most.
  func tellsMore(than other: String) -> Bool {
    let (length, otherLength) = (utf8.count, other.utf8.count)
    return length == otherLength ? self < other : length > otherLength
  }
}
