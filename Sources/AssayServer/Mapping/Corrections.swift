import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension SourceCorrection {
  init(_ wire: SourceEdit.Parameters) {
    self.init()
    name = wire.name
    kind = wire.kind
    reliability = wire.reliability
    isNamed = wire.named
    aliases = wire.aliases
    partOf = wire.partOf.map { SourceSelector($0) }
    carrier = wire.carrier.map { SourceSelector($0) }
    url = wire.url
    notes = wire.notes
  }
}

extension AttributionCorrection {
  init(_ wire: AttributionEdit.Parameters) {
    self.init(createsSources: wire.createSource)
    source = wire.source.map { SourceSelector($0) }
    stance = wire.stance
    verb = wire.verb
    at = wire.at
    basis = wire.basis
    cites = wire.cites.map { cites in cites.map { CitationSelector($0) } }
    precedes = wire.precedes.map { ids in ids }
    isSeen = wire.seen
    isInterested = wire.interested
    quote = wire.quote
    quoteLanguage = wire.quoteLanguage
    quoteTranslation = wire.quoteTranslation
    url = wire.url
  }
}
