import AssayDomain
package import AssayVocabulary

/// The last id given of each kind.
package struct IDCounters: Sendable, Hashable {
  private var source: Int64
  private var claim: Int64
  private var attribution: Int64
  private var link: Int64
  private var evidence: Int64
  private var note: Int64

  /// The ids are the last given of each kind, 0 where none was.
  package init(
    source: Int64,
    claim: Int64,
    attribution: Int64,
    link: Int64,
    evidence: Int64,
    note: Int64
  ) {
    self.source = source
    self.claim = claim
    self.attribution = attribution
    self.link = link
    self.evidence = evidence
    self.note = note
  }

  package mutating func newSource() -> SourceID {
    source += 1
    return SourceID(rawValue: source)
  }

  package mutating func newClaim() -> ClaimID {
    claim += 1
    return ClaimID(rawValue: claim)
  }

  package mutating func newAttribution() -> AttributionID {
    attribution += 1
    return AttributionID(rawValue: attribution)
  }

  package mutating func newLink() -> LinkID {
    link += 1
    return LinkID(rawValue: link)
  }

  package mutating func newEvidence() -> EvidenceID {
    evidence += 1
    return EvidenceID(rawValue: evidence)
  }

  package mutating func newNote() -> NoteID {
    note += 1
    return NoteID(rawValue: note)
  }

  /// Takes the id of a row that an event made.
  package mutating func advance(past image: RecordImage) {
    switch image {
    case .source(let row): source = max(source, row.id.rawValue)
    case .claim(let row): claim = max(claim, row.id.rawValue)
    case .attribution(let row): attribution = max(attribution, row.id.rawValue)
    case .link(let row): link = max(link, row.id.rawValue)
    case .evidence(let row): evidence = max(evidence, row.id.rawValue)
    case .note(let row): note = max(note, row.id.rawValue)
    case .policy, .grant: break
    }
  }
}
