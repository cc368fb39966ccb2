import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension AttributionDraft {
  init(_ wire: Wire.NewAttribution) {
    self.init(source: wire.source, stance: wire.stance)
    verb = wire.verb
    at = wire.at
    basis = wire.basis
    cites = wire.cites
    precedes = wire.precedes
    isSeen = wire.seen
    isInterested = wire.interested
    via = wire.via.map { via in
      CarrierDraft(
        source: via.source,
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

extension SourceDraft {
  init(_ wire: SourceAdd.Parameters) {
    self.init(
      name: wire.name,
      kind: wire.kind,
      reliability: wire.reliability
    )
    isNamed = wire.named
    partOf = wire.partOf
    carrier = wire.carrier
    aliases = wire.aliases
    url = wire.url
    notes = wire.notes
  }
}

extension MaterialSubject {
  /// What evidence or a note is on: exactly one of the two.
  init(
    claim: ClaimID?,
    attribution: AttributionID?
  ) throws(DeskError) {
    switch (claim, attribution) {
    case (let claim?, nil): self = .claim(claim)
    case (nil, let attribution?): self = .attribution(attribution)
    case (nil, nil):
      throw .refused(
        Refusal(.invalid, field: "claim", "say what it is on: give claim or attribution")
      )
    case (_?, _?):
      throw .refused(
        Refusal(
          .invalid,
          field: "attribution",
          "it is on a claim or on an attribution; give one of the two",
          hint: "an attribution says which claim it is about"
        )
      )
    }
  }
}

extension EvidenceDraft {
  init(_ wire: EvidenceAdd.Parameters) throws(DeskError) {
    self.init(
      subject: try MaterialSubject(claim: wire.claim, attribution: wire.attribution)
    )
    url = wire.url
    archivedURL = wire.archivedUrl
    title = wire.title
    quote = wire.quote
    mediaType = wire.mediaType
    sha256 = wire.sha256
    retrievedAt = wire.retrievedAt
    snapshot = wire.snapshot?.bytes
  }
}

extension NoteDraft {
  init(_ wire: NoteAdd.Parameters) throws(DeskError) {
    self.init(
      subject: try MaterialSubject(claim: wire.claim, attribution: wire.attribution),
      kind: wire.kind
    )
    text = wire.text
    asked = wire.asked
    askedAt = wire.askedAt
    answer = wire.answer
  }
}
