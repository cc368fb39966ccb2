import AssayVocabulary

/// Why a command line cannot be parsed or contradicts itself.
struct UsageError: Error, Equatable {
  /// A sentence without its full stop.
  let words: String
  let hint: String?
  /// The command of the command line, if it is known.
  var command: String?

  init(_ words: String, hint: String? = nil) {
    self.words = words
    self.hint = hint
  }

  /// Suggests the known word that is nearest to an unknown one.
  init(_ problem: String, unknown word: String, among words: [String], else hint: String? = nil) {
    let nearest = Suggestion.nearest(to: word, among: words)
    self.init(problem, hint: nearest.map { "did you mean \($0)?" } ?? hint)
  }
}
