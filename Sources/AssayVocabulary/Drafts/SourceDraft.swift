/// A new source, as a caller gives it.
package struct SourceDraft: Sendable, Equatable {
  package var name: String
  package var kind: SourceKind
  package var reliability: Reliability
  package var isNamed: Bool?
  package var partOf: SourceReference?
  package var carrier: SourceReference?
  package var aliases: [String] = []
  package var url: String?
  package var notes: String?

  package init(name: String, kind: SourceKind, reliability: Reliability) {
    self.name = name
    self.kind = kind
    self.reliability = reliability
  }
}
