import AssayAPI
import AssayDesk
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
    mergedInto = source.mergedInto?.wire
    version = source.version
  }
}

extension Wire.Claim {
  /// A claim as it stands at a snapshot's instant, and whether its verdict still does.
  init(_ claim: Claim, _ summary: AssessmentSummary, _ staleness: VerdictStaleness?) {
    self.init()
    id = claim.id.wire
    text = claim.text
    status = claim.status.wire
    verdict = claim.decision?.verdict.wire
    stale = staleness?.isStale ?? false
    newSince = staleness.flatMap { $0.newSince == 0 ? nil : Int64($0.newSince) }
    mergedInto = claim.mergedInto?.wire
    kind = claim.kind.wire
    tags = claim.tags
    priority = claim.priority
    language = claim.language
    happens = claim.happens?.text
    due = claim.due?.text
    checkAfter = claim.checkAfter?.text
    assignee = claim.assignee
    leaseUntil = claim.leaseUntilMs.map { ReportedDate(instantMs: $0).text }
    submitter = claim.submitter
    submittedAt = ReportedDate(instantMs: claim.submittedAtMs).text
    version = claim.version
    assessment = Wire.AssessmentSummary(summary)
    proposal = claim.proposal.map { Wire.Proposal($0) }
    decision = claim.decision.map { Wire.Decision($0) }
  }

  init(_ listed: ListedClaim) { self.init(listed.claim, listed.summary, listed.staleness) }
}

extension Wire.Proposal {
  init(_ proposal: Proposal) {
    self.init()
    verdict = proposal.verdict.wire
    label = proposal.label
    rationale = proposal.rationale
    proposer = proposal.proposer
    `override` = proposal.override
    seq = proposal.seq
    at = ReportedDate(instantMs: proposal.atMs).text
  }
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
  /// An attribution by what its source turned out to be, as are those that it cites.
  init(
    _ attribution: Attribution,
    by speaker: Source,
    survivor: (AssayDomain.SourceID) throws(DeskError) -> AssayDomain.SourceID
  ) throws(DeskError) {
    self.init()
    id = attribution.id.wire
    claim = attribution.claim.wire
    source = speaker.id.wire
    sourceName = speaker.name
    stance = attribution.stance.wire
    verb = attribution.verb
    at = attribution.at?.text
    basis = attribution.basis.wire
    cites = try attribution.cites.map { (citation) throws(DeskError) in
      switch citation {
      case .attribution(let id): .attribution(id.wire)
      case .source(let id): .source(.id(try survivor(id).wire))
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

extension Wire.Evidence {
  init(_ evidence: Evidence) {
    self.init()
    id = evidence.id.wire
    claim = evidence.claim.wire
    attribution = evidence.attribution?.wire
    url = evidence.url
    archivedUrl = evidence.archivedURL
    title = evidence.title
    quote = evidence.quote
    mediaType = evidence.mediaType
    sha256 = evidence.sha256
    sizeBytes = evidence.sizeBytes
    snapshot = evidence.hasSnapshot
    retrievedAt = evidence.retrievedAt?.text
    live = evidence.isLive
    withdrawnBecause = evidence.withdrawnBecause
    version = evidence.version
  }
}

extension Wire.Note {
  init(_ note: Note) {
    self.init()
    id = note.id.wire
    claim = note.claim.wire
    attribution = note.attribution?.wire
    kind = note.kind.wire
    text = note.text
    asked = note.asked
    askedAt = note.askedAt?.text
    answer = note.answer
    author = note.author
    at = ReportedDate(instantMs: note.writtenAtMs).text
  }
}

extension ReadSnapshot {
  /// A claim as the wire has it, as of this snapshot.
  func wireClaim(_ id: ClaimID) throws(DeskError) -> Wire.Claim {
    guard let claim = try claim(id) else { throw Self.noClaim(id) }
    return try wireClaim(claim)
  }

  /// A claim of this snapshot as the wire has it.
  func wireClaim(_ claim: Claim) throws(DeskError) -> Wire.Claim {
    try wireClaim(claim, summary(of: claim.id))
  }

  /// The same with a summary that is known already.
  func wireClaim(
    _ claim: Claim,
    _ summary: AssessmentSummary
  ) throws(DeskError) -> Wire.Claim {
    Wire.Claim(claim, summary, try staleness(of: claim))
  }

  /// The same with the reasons for which its verdict is stale, where it is.
  func wireClaimWithReasons(_ claim: Wire.Claim) throws(DeskError) -> Wire.Claim {
    guard claim.stale, let row = try self.claim(ClaimID(claim.id)) else { return claim }
    var told = claim
    told.staleBecause = try staleReasons(of: row)
    return told
  }

  func wireAttribution(_ attribution: Attribution) throws(DeskError) -> Wire.Attribution {
    try Wire.Attribution(attribution, by: known(attribution.source)) { (id) throws(DeskError) in
      try known(id).id
    }
  }

  static func noClaim(_ id: ClaimID) -> DeskError {
    .refused(
      Refusal(
        .notFound,
        field: "claim",
        "there is no claim \(id)",
        hint: "list them with claim.list (assay list)"
      )
    )
  }
}
