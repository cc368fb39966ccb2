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
}
