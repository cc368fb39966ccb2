/// Suggests the known word that a mistyped one was probably meant to be.
package enum Suggestion {
  /// Returns the nearest word if at most a third of the letters differ, nil if none is that near; the first of equals.
  package static func nearest(to text: String, among words: [String]) -> String? {
    guard !text.isEmpty else { return nil }
    let typed = text.lowercased()
    var best: (word: String, distance: Int)?
    for word in words {
      let letters = word.lowercased()
      let distance = EditDistance.between(typed, letters)
      let bound = max(1, max(length(typed), length(letters)) / 3)
      if distance <= bound, distance < best?.distance ?? Int.max { best = (word, distance) }
    }
    return best?.word
  }

  private static func length(_ text: String) -> Int {
    text.unicodeScalars.prefix(EditDistance.maximumLength).count
  }
}
