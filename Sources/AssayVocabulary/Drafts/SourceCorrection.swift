/// What is to change of a source, as a caller gives it; nil leaves a field as it is.
package struct SourceCorrection: Sendable, Equatable {
  package var name: String?
  package var kind: SourceKind?
  package var reliability: Reliability?
  package var isNamed: Bool?
  package var aliases: [String]?
  package var partOf = Amendment<SourceReference>.keep
  package var carrier = Amendment<SourceReference>.keep
  package var url = Amendment<String>.keep
  package var notes = Amendment<String>.keep

  package init() {}
}
