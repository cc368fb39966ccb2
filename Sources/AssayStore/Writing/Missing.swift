package import AssayVocabulary

/// What a call needs that must be prepared before the call can be performed.
package enum Missing: Sendable {
  /// The assessment of a claim, which a reader must make.
  case assessment(ClaimID)
  /// The content of evidence, which must be stored in pieces.
  case content(ArrivingContent)
}
