import AssayDomain
package import AssayVocabulary

/// What is to change of a claim, as a caller gives it; nil leaves a field as it is.
package struct ClaimCorrection: Sendable {
  package var text: String?
  package var kind: ClaimKind?
  package var priority: Int64?
  package var language = Amended<String>.kept
  package var happens = Amended<String>.kept
  package var due = Amended<String>.kept
  package var checkAfter = Amended<String>.kept

  package init() {}
}
