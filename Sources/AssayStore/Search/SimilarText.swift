/// A text as it is compared with others for saying the same: without addresses and words that say nothing.
struct SimilarText {
  /// The folded words and their stems, in order.
  let words: [FoldedText.Word]
  let wordSet: Set<String>
  /// How often each stem occurs.
  let stems: [String: Int]

  init(_ text: String) {
    let folded = FoldedText(Self.withoutAddresses(text))
    words = (folded.words + folded.wholes).filter { !StopWords.contains($0.text) }
    wordSet = Set(words.map(\.text))
    var stems: [String: Int] = [:]
    for word in words { stems[word.stem, default: 0] += 1 }
    self.stems = stems
  }

  /// Runs of five characters, the borders of words among them, as hashes.
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

  /// The share of words that two texts have in common (Jaccard).
  func overlap(with other: SimilarText) -> Double {
    let common = wordSet.intersection(other.wordSet).count
    let all = wordSet.count + other.wordSet.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func withoutAddresses(_ text: String) -> String {
    // Most texts have none, and the look at every character costs as much as all else.
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

/// English words that are in texts of any subject.
enum StopWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    a about after again all also am an and any are as at be because been before being but by can could \
    did do does doing don down during each few for from had has have having he her here hers him his how \
    i if in into is it its just me more most my no nor not now of off on once only or other our out over \
    own re s same she should so some such t than that the their them then there these they this those \
    through to too under until up very was we were what when where which while who whom why will with \
    would you your m ve ll d via rt amp didn doesn isn wasn won u
    """.split(separator: " ").map(String.init)
  )
}
