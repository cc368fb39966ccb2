/// A text prepared for comparison with others, without addresses and words that carry no meaning.
package struct SimilarText {
  /// The folded words and their stems, in order.
  let words: [FoldedText.Word]
  let wordSet: Set<String>
  /// How often each stem occurs.
  package let stems: [String: Int]

  package init(_ text: String) {
    let folded = FoldedText(Self.withoutAddresses(text))
    words = (folded.words + folded.wholes).filter { !StopWords.contains($0.text) }
    wordSet = Set(words.map(\.text))
    var stems: [String: Int] = [:]
    for word in words { stems[word.stem, default: 0] += 1 }
    self.stems = stems
  }

  /// The distinct stems in the order in which they are looked up, the most significant first.
  package var distinctiveStems: [String] { stems.keys.sorted { $0.isMoreDistinctive(than: $1) } }

  /// The hashes of all runs of five characters, including word boundaries.
  var grams: Set<Int> {
    var grams: Set<Int> = []
    for word in wordSet {
      let letters = [" "] + Array(word.unicodeScalars) + [" "]
      for start in 0...max(0, letters.count - 5) {
        var hasher = Hasher()
        for letter in letters[start..<min(letters.count, start + 5)] { hasher.combine(letter) }
        grams.insert(hasher.finalize())
      }
    }
    return grams
  }

  /// Returns the share of words that two texts have in common (Jaccard).
  func overlap(with other: SimilarText) -> Double {
    let common = wordSet.intersection(other.wordSet).count
    let all = wordSet.count + other.wordSet.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func withoutAddresses(_ text: String) -> String {
    // Most texts have no address, and checking every character would cost as much as all the rest.
    guard text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: ".")) else {
      return text
    }
    return text.split(whereSeparator: \.isWhitespace).filter { !isAddress($0) }
      .joined(separator: " ")
  }

  private static func isAddress(_ piece: Substring) -> Bool {
    ["http://", "https://", "www.", "pic.twitter.com/"].contains { piece.hasPrefix($0) }
  }
}
