/// The known word that a mistyped one was probably meant to be.
package enum Suggestion {
  /// The nearest of the words by edits (optimal string alignment), when no more than a third of
  /// the letters differ; the first of equals.
  package static func nearest(to text: String, among words: [String]) -> String? {
    let typed = Array(text.lowercased().utf8.prefix(64))
    guard !typed.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let letters = Array(word.lowercased().utf8.prefix(64))
      let distance = edits(typed, letters)
      let bound = max(1, max(typed.count, letters.count) / 3)
      if distance <= bound, distance < best?.distance ?? Int.max { best = (word, distance) }
    }
    return best?.word
  }

  private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var twoBack: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
        row.append(cost)
      }
      twoBack = previous
      previous = row
    }
    return previous[b.count]
  }
}
