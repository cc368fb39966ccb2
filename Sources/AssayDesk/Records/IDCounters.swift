import AssayDomain
package import AssayVocabulary

/// The last id given of each kind, 0 where none was.
package struct IDCounters: Sendable, Hashable {
  package var source = SourceID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var attribution = AttributionID(rawValue: 0)
  package var link = LinkID(rawValue: 0)
  package var evidence = EvidenceID(rawValue: 0)
  package var note = NoteID(rawValue: 0)

  package init() {}

  /// Takes the id of a row that an event made.
  package mutating func advance(past image: RecordImage) {
    switch image {
    case .source(let row): source = max(source, row.id)
    case .claim(let row): claim = max(claim, row.id)
    case .attribution(let row): attribution = max(attribution, row.id)
    case .link(let row): link = max(link, row.id)
    case .evidence(let row): evidence = max(evidence, row.id)
    case .note(let row): note = max(note, row.id)
    case .policy, .grant: break
    }
  }
}

extension EntityID {
  /// Moves on to the next id of the kind.
  mutating func next() -> Self {
    self = Self(rawValue: rawValue + 1)
    return self
  }
}
