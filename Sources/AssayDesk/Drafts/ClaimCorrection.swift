import AssayDomain
package import AssayVocabulary

/// What is to change of a claim, as a caller gives it; nil leaves a field as it is.
package struct ClaimCorrection: Sendable {
  package var text: String?
  package var kind: ClaimKind?
  package var priority: Int64?
  package var language = Amendment<String>.keep
  package var happens = Amendment<String>.keep
  package var due = Amendment<String>.keep
  package var checkAfter = Amendment<String>.keep

  package init() {}
}
