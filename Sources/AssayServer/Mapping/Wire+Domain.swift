import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension Wire.Source {
  init(_ source: Source) {
    self.init()
    id = source.id
    name = source.name
    kind = source.kind
    reliability = source.reliability
    named = source.isNamed
    aliases = source.aliases
    partOf = source.partOf
    carrier = source.carrier
    url = source.url
    notes = source.notes
    mergedInto = source.mergedInto
    version = source.version
  }
}

extension Wire.Claim {
  /// Describes a claim at a snapshot's instant, and whether its verdict is stale.
  init(_ claim: Claim, _ summary: AssessmentSummary, _ staleness: VerdictStaleness?) {
    self.init()
    id = claim.id
    text = claim.text
    status = claim.status
    verdict = claim.decision?.verdict
    stale = staleness?.isStale ?? false
    stronger = staleness.flatMap { $0.isStronger ? true : nil }
    newSince = staleness.flatMap { $0.newSince == 0 ? nil : Int64($0.newSince) }
    mergedInto = claim.mergedInto
    kind = claim.kind
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
    verdict = proposal.verdict
    label = proposal.label
    rationale = proposal.rationale
    proposer = proposal.proposer
    `override` = proposal.override
    seq = proposal.seq
    at = ReportedDate(instantMs: proposal.atMs).text
  }
}

extension Wire.Counts {
  init(_ counts: Counts) {
    self.init()
    independent = Int64(counts.independent)
    vouched = Int64(counts.vouched)
    possible = Int64(counts.possible)
  }
}

extension Wire.AssessmentSummary {
  init(_ summary: AssessmentSummary) {
    self.init()
    counts = Wire.Counts(summary.counts)
    credibility = Int64(summary.credibility)
    contradicted = summary.isContradicted
    first = summary.first
  }
}

extension Wire.Decision {
  init(_ decision: Decision) {
    self.init()
    verdict = decision.verdict
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
  /// Describes an attribution; `speaker` is its source after merges, and `survivor` maps each cited source likewise.
  init(
    _ attribution: Attribution,
    by speaker: Source,
    survivor: (SourceID) throws(DeskError) -> SourceID
  ) throws(DeskError) {
    self.init()
    id = attribution.id
    claim = attribution.claim
    source = speaker.id
    sourceName = speaker.name
    stance = attribution.stance
    verb = attribution.verb
    at = attribution.at?.text
    basis = attribution.basis
    cites = try attribution.cites.map { (citation) throws(DeskError) in
      switch citation {
      case .attribution(let id): .attribution(id)
      case .source(let id): .source(.id(try survivor(id)))
      }
    }
    precedes = attribution.precedes
    supersedes = attribution.supersedes.isEmpty ? nil : attribution.supersedes
    jointWith = attribution.jointWith.isEmpty ? nil : attribution.jointWith
    separateFrom = attribution.separateFrom.isEmpty ? nil : attribution.separateFrom
    seen = attribution.isSeen
    interested = attribution.isInterested
    quote = attribution.quote
    quoteLanguage = attribution.quoteLanguage
    quoteTranslation = attribution.quoteTranslation
    url = attribution.url
    live = attribution.isLive
    withdrawnBecause = attribution.withdrawnBecause
    takenBack = attribution.takenBack?.text
    version = attribution.version
  }
}

extension Wire.Link {
  init(_ link: Link) {
    self.init()
    id = link.id
    from = link.from
    to = link.to
    kind = link.kind
    note = link.note
    live = link.isLive
    withdrawnBecause = link.withdrawnBecause
    version = link.version
  }
}

extension Wire.Evidence {
  init(_ evidence: Evidence) {
    self.init()
    id = evidence.id
    claim = evidence.claim
    attribution = evidence.attribution
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
    id = note.id
    claim = note.claim
    attribution = note.attribution
    kind = note.kind
    text = note.text
    asked = note.asked
    askedAt = note.askedAt?.text
    answer = note.answer
    author = note.author
    at = ReportedDate(instantMs: note.writtenAtMs).text
  }
}

extension ReadSnapshot {
  /// Returns the wire object of a claim as of this snapshot.
  func wireClaim(_ id: ClaimID) throws(DeskError) -> Wire.Claim {
    try wireClaim(claimItself(id, field: "claim"))
  }

  /// Returns the wire object of a claim that was read from this snapshot.
  func wireClaim(_ claim: Claim) throws(DeskError) -> Wire.Claim {
    try wireClaim(claim, summary(of: claim.id))
  }

  /// Returns the wire object of a claim whose summary has already been read.
  func wireClaim(_ claim: Claim, _ summary: AssessmentSummary) throws(DeskError) -> Wire.Claim {
    Wire.Claim(claim, summary, try staleness(of: claim))
  }

  /// Returns the claim with the reasons why its verdict is stale, if it is.
  func wireClaimWithReasons(_ claim: Wire.Claim) throws(DeskError) -> Wire.Claim {
    guard claim.stale, let row = try self.claim(claim.id) else { return claim }
    var described = claim
    described.staleBecause = try staleReasons(of: row)
    return described
  }

  func wireAttribution(_ attribution: Attribution) throws(DeskError) -> Wire.Attribution {
    try Wire.Attribution(attribution, by: known(attribution.source)) { (id) throws(DeskError) in
      try known(id).id
    }
  }
}
