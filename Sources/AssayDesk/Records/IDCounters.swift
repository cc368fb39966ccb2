import AssayDomain
package import AssayVocabulary

/// The last id given of each kind, 0 if none was.
package struct IDCounters: Sendable, Hashable {
  package var source = SourceID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var attribution = AttributionID(rawValue: 0)
  package var link = LinkID(rawValue: 0)
  package var evidence = EvidenceID(rawValue: 0)
  package var note = NoteID(rawValue: 0)

  package init() {}

  /// Updates the counters for the id of a row that an event made.
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

  /// Returns the greater of both ids for each kind.
  package func maximum(_ others: IDCounters) -> IDCounters {
    var counters = self
    counters.source = max(source, others.source)
    counters.claim = max(claim, others.claim)
    counters.attribution = max(attribution, others.attribution)
    counters.link = max(link, others.link)
    counters.evidence = max(evidence, others.evidence)
    counters.note = max(note, others.note)
    return counters
  }
}

extension EntityID {
  /// Advances to the next id of the kind and returns it.
  mutating func next() -> Self {
    self = Self(rawValue: rawValue + 1)
    return self
  }
}
