import AssayAPI
import AssayDomain
import AssayStore

extension Wire.Source {
  init(_ source: Source) {
    self.init()
    id = source.id.wire
    name = source.name
    kind = source.kind.wire
    reliability = source.reliability.wire
    named = source.isNamed
    aliases = source.aliases
    partOf = source.partOf?.wire
    carrier = source.carrier?.wire
    url = source.url
    notes = source.notes
    version = source.version
  }
}

extension Wire.Claim {
  init(_ claim: Claim, _ summary: AssessmentSummary) {
    self.init()
    id = claim.id.wire
    text = claim.text
    status = claim.status.wire
    verdict = claim.decision?.verdict.wire
    kind = claim.kind.wire
    tags = claim.tags
    priority = claim.priority
    language = claim.language
    happens = claim.happens?.text
    due = claim.due?.text
    checkAfter = claim.checkAfter?.text
    reviewer = claim.reviewer
    submitter = claim.submitter
    submittedAt = ReportedDate(instantMs: claim.submittedAtMs).text
    version = claim.version
    assessment = Wire.AssessmentSummary(summary)
    decision = claim.decision.map { Wire.Decision($0) }
  }

  init(_ listed: ListedClaim) { self.init(listed.claim, listed.summary) }
}

extension Wire.AssessmentSummary {
  init(_ summary: AssessmentSummary) {
    self.init()
    independent = Int64(summary.independent)
    vouched = Int64(summary.vouched)
    possible = Int64(summary.possible)
    credibility = Int64(summary.credibility)
    contradicted = summary.isContradicted
    first = summary.first?.wire
  }
}

extension Wire.Decision {
  init(_ decision: Decision) {
    self.init()
    verdict = decision.verdict.wire
    label = decision.label
    rationale = decision.rationale
    proposer = decision.proposer
    approver = decision.approver
    `override` = decision.override
    seq = decision.seq
    at = ReportedDate(instantMs: decision.atMs).text
    algorithm = decision.algorithm
  }
}

extension Wire.Attribution {
  init(_ attribution: Attribution, sourceName: String) {
    self.init()
    id = attribution.id.wire
    claim = attribution.claim.wire
    source = attribution.source.wire
    self.sourceName = sourceName
    stance = attribution.stance.wire
    verb = attribution.verb
    at = attribution.at?.text
    basis = attribution.basis.wire
    cites = attribution.cites.map { citation in
      switch citation {
      case .attribution(let id): .attribution(id.wire)
      case .source(let id): .source(.id(id.wire))
      }
    }
    precedes = attribution.precedes.map(\.wire)
    seen = attribution.isSeen
    interested = attribution.isInterested
    quote = attribution.quote
    quoteLanguage = attribution.quoteLanguage
    quoteTranslation = attribution.quoteTranslation
    url = attribution.url
    live = attribution.isLive
    withdrawnBecause = attribution.withdrawnBecause
    version = attribution.version
  }
}

extension Wire.Link {
  init(_ link: Link) {
    self.init()
    id = link.id.wire
    from = link.from.wire
    to = link.to.wire
    kind = link.kind.wire
    note = link.note
    live = link.isLive
    withdrawnBecause = link.withdrawnBecause
    version = link.version
  }
}

extension View {
  /// A claim as the wire has it, as of this view.
  func wireClaim(_ id: ClaimID) throws(StoreError) -> Wire.Claim {
    guard let claim = try claim(id) else { throw Self.noClaim(id) }
    return Wire.Claim(claim, try summary(of: id))
  }

  func wireAttribution(_ attribution: Attribution) throws(StoreError) -> Wire.Attribution {
    Wire.Attribution(attribution, sourceName: try name(of: attribution.source))
  }

  static func noClaim(_ id: ClaimID) -> StoreError {
    .refused(
      Refusal(
        .notFound,
        field: "claim",
        "there is no claim \(id)",
        hint: "`assay list` lists the claims"
      )
    )
  }
}
