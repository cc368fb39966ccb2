/// Changes to a source, as a caller gives them; nil keeps a field.
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
