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
    partOf = wire.partOf
    carrier = wire.carrier
    url = wire.url
    notes = wire.notes
  }
}

extension AttributionCorrection {
  init(_ wire: AttributionEdit.Parameters) {
    self.init(createsSources: wire.createSource)
    source = wire.source
    stance = wire.stance
    verb = wire.verb
    at = wire.at
    basis = wire.basis
    cites = wire.cites
    precedes = wire.precedes
    isSeen = wire.seen
    isInterested = wire.interested
    quote = wire.quote
    quoteLanguage = wire.quoteLanguage
    quoteTranslation = wire.quoteTranslation
    url = wire.url
  }
}
