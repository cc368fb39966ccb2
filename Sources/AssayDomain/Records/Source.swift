package import AssayVocabulary

/// Somebody who asserts: a person, an office, an outlet, an examined document.
package struct Source: Hashable, Sendable {
  package var id: SourceID
  package var name: String
  package var aliases: [String]
  package var kind: SourceKind
  package var reliability: Reliability
  package var isNamed: Bool
  /// The owner or command whose voice this source is.
  package var partOf: SourceID?
  /// Through whom an unnamed source is known: officials as told to one outlet are its own.
  package var carrier: SourceID?
  package var url: String?
  package var notes: String?
  /// The source that this one turned out to be; what it said counts as said by that one.
  package var mergedInto: SourceID?
  package var version: Int64

  package init(
    id: SourceID,
    name: String,
    aliases: [String],
    kind: SourceKind,
    reliability: Reliability,
    isNamed: Bool,
    partOf: SourceID?,
    carrier: SourceID?,
    url: String?,
    notes: String?,
    mergedInto: SourceID? = nil,
    version: Int64
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.reliability = reliability
    self.isNamed = isNamed
    self.partOf = partOf
    self.carrier = carrier
    self.url = url
    self.notes = notes
    self.mergedInto = mergedInto
    self.version = version
  }
}
