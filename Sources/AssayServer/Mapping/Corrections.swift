import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension Amended {
  /// What an edit on the wire does to a field, its value as the store takes it.
  init<OnWire>(_ wire: Amendment<OnWire>, _ make: (OnWire) -> Value) {
    switch wire {
    case .keep: self = .kept
    case .clear: self = .cleared
    case .set(let value): self = .set(make(value))
    }
  }
}

extension Amended<String> {
  init(_ wire: Amendment<String>) { self.init(wire) { $0 } }
}

extension SourceCorrection {
  init(_ wire: SourceEdit.Parameters) {
    self.init()
    name = wire.name
    kind = wire.kind
    reliability = wire.reliability
    isNamed = wire.named
    aliases = wire.aliases
    partOf = Amended(wire.partOf) { SourceSelector($0) }
    carrier = Amended(wire.carrier) { SourceSelector($0) }
    url = Amended(wire.url)
    notes = Amended(wire.notes)
  }
}

extension ClaimCorrection {
  init(_ wire: ClaimEdit.Parameters) {
    self.init()
    text = wire.text
    kind = wire.kind
    priority = wire.priority
    language = Amended(wire.language)
    happens = Amended(wire.happens)
    due = Amended(wire.due)
    checkAfter = Amended(wire.checkAfter)
  }
}

extension AttributionCorrection {
  init(_ wire: AttributionEdit.Parameters) {
    self.init(createsSources: wire.createSource)
    source = wire.source.map { SourceSelector($0) }
    stance = wire.stance
    verb = Amended(wire.verb)
    at = Amended(wire.at)
    basis = wire.basis
    cites = wire.cites.map { cites in cites.map { CitationSelector($0) } }
    precedes = wire.precedes.map { ids in ids }
    isSeen = wire.seen
    isInterested = wire.interested
    quote = Amended(wire.quote)
    quoteLanguage = Amended(wire.quoteLanguage)
    quoteTranslation = Amended(wire.quoteTranslation)
    url = Amended(wire.url)
  }
}
