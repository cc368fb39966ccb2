import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

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

extension ClaimCorrection {
  init(_ wire: ClaimEdit.Parameters) {
    self.init()
    text = wire.text
    kind = wire.kind
    priority = wire.priority
    language = wire.language
    happens = wire.happens
    due = wire.due
    checkAfter = wire.checkAfter
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
