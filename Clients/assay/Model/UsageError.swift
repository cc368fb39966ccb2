import AssayVocabulary

/// Why a command line cannot be followed.
struct UsageError: Error, Equatable {
  /// A sentence without its full stop.
  let words: String
  let hint: String?
  /// The command that was meant, once that is known.
  var command: String?

  init(_ words: String, hint: String? = nil) {
    self.words = words
    self.hint = hint
  }

  /// Suggests the word that is nearest to one that is unknown.
  init(_ problem: String, unknown word: String, among words: [String], else hint: String? = nil) {
    let nearest = Suggestion.nearest(to: word, among: words)
    self.init(problem, hint: nearest.map { "did you mean \($0)?" } ?? hint)
  }
}
