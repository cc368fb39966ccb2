/// How likely it is that a claim says the same as another text.
package enum SimilarHint: String, CaseIterable, Sendable {
  case probably, possibly
  /// The claim and the text share only words.
  case distantly
}
