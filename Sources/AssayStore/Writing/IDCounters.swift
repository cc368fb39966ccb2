import AssayDesk
import AssayDomain

/// The last id given of each kind.
struct IDCounters: Sendable, Hashable {
  private var source: Int64
  private var claim: Int64
  private var attribution: Int64
  private var link: Int64
  private var evidence: Int64
  private var note: Int64

  init(_ store: StoreConnection) throws(DeskError) {
    source = try store.sources.maximumKey()
    claim = try store.claims.maximumKey()
    attribution = try store.attributions.maximumKey()
    link = try store.links.maximumKey()
    evidence = try store.evidence.maximumKey()
    note = try store.notes.maximumKey()
  }

  mutating func newSource() -> SourceID {
    source += 1
    return SourceID(rawValue: source)
  }

  mutating func newClaim() -> ClaimID {
    claim += 1
    return ClaimID(rawValue: claim)
  }

  mutating func newAttribution() -> AttributionID {
    attribution += 1
    return AttributionID(rawValue: attribution)
  }

  mutating func newLink() -> LinkID {
    link += 1
    return LinkID(rawValue: link)
  }

  mutating func newEvidence() -> EvidenceID {
    evidence += 1
    return EvidenceID(rawValue: evidence)
  }

  mutating func newNote() -> NoteID {
    note += 1
    return NoteID(rawValue: note)
  }

  /// Takes the id of a row that an event made.
  mutating func advance(past image: RowImage) {
    switch image {
    case .source(let row): source = max(source, row.key)
    case .claim(let row): claim = max(claim, row.key)
    case .attribution(let row): attribution = max(attribution, row.key)
    case .link(let row): link = max(link, row.key)
    case .evidence(let row): evidence = max(evidence, row.key)
    case .note(let row): note = max(note, row.key)
    case .policy, .grant: break
    }
  }
}
