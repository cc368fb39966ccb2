import AssayDomain
package import AssayVocabulary

/// What is to change of a source, as a caller gives it; nil leaves a field as it is.
package struct SourceCorrection: Sendable {
  package var name: String?
  package var kind: SourceKind?
  package var reliability: Reliability?
  package var isNamed: Bool?
  package var aliases: [String]?
  package var partOf = Amended<SourceSelector>.kept
  package var carrier = Amended<SourceSelector>.kept
  package var url = Amended<String>.kept
  package var notes = Amended<String>.kept

  package init() {}
}
