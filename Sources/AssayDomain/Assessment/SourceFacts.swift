package import AssayVocabulary

/// The facts that an assessment needs of a source.
package struct SourceFacts: Hashable, Sendable {
  package var id: SourceID
  package var kind: SourceKind
  package var reliability: Reliability
  package var isNamed: Bool
  package var partOf: SourceID?

  package init(
    id: SourceID,
    kind: SourceKind,
    reliability: Reliability,
    isNamed: Bool,
    partOf: SourceID?
  ) {
    self.id = id
    self.kind = kind
    self.reliability = reliability
    self.isNamed = isNamed
    self.partOf = partOf
  }
}

extension SourceFacts {
  package init(_ source: Source) {
    self.init(
      id: source.id,
      kind: source.kind,
      reliability: source.reliability,
      isNamed: source.isNamed,
      partOf: source.partOf
    )
  }
}
