import AssayAPI
import AssayDomain
import AssayStore

extension SourceSelector {
  init(_ wire: Wire.SourceReference) {
    switch wire {
    case .id(let id): self = .id(SourceID(id))
    case .name(let name): self = .name(name)
    }
  }
}

extension CitationSelector {
  init(_ wire: Wire.CitationReference) {
    switch wire {
    case .attribution(let id): self = .attribution(AttributionID(id))
    case .source(let source): self = .source(SourceSelector(source))
    }
  }
}

extension AttributionDraft {
  init(_ wire: Wire.NewAttribution) {
    self.init(source: SourceSelector(wire.source), stance: Stance(wire.stance))
    verb = wire.verb
    at = wire.at
    basis = wire.basis.map { Basis($0) }
    cites = wire.cites.map { CitationSelector($0) }
    precedes = wire.precedes.map { AttributionID($0) }
    isSeen = wire.seen
    isInterested = wire.interested
    via = wire.via.map { via in
      CarrierDraft(
        source: SourceSelector(via.source),
        at: via.at,
        url: via.url,
        quote: via.quote
      )
    }
    quote = wire.quote
    quoteLanguage = wire.quoteLanguage
    quoteTranslation = wire.quoteTranslation
    url = wire.url
    createsSources = wire.createSource
  }
}

extension ClaimDraft {
  init(_ wire: ClaimSubmit.Parameters) {
    self.init(text: wire.text, kind: ClaimKind(wire.kind))
    tags = wire.tags
    language = wire.language
    happens = wire.happens
    due = wire.due
    checkAfter = wire.checkAfter
    priority = wire.priority
  }
}

extension SourceDraft {
  init(_ wire: SourceAdd.Parameters) {
    self.init(
      name: wire.name,
      kind: SourceKind(wire.kind),
      reliability: Reliability(wire.reliability)
    )
    isNamed = wire.named
    partOf = wire.partOf.map { SourceSelector($0) }
    carrier = wire.carrier.map { SourceSelector($0) }
    aliases = wire.aliases
    url = wire.url
    notes = wire.notes
  }
}
