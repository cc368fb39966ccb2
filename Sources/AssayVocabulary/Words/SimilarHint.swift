/// How likely a claim says the same as another text.
package enum SimilarHint: String, CaseIterable, Sendable {
  case probably, possibly
  /// It shares words.
  case distantly
}
