import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Records that a source asserts, confirms or denies a claim; with a carrier, records its report too.
  package func attribute(_ id: ClaimID, _ draft: AttributionDraft) throws(DeskError) {
    try attribute(claimToAddTo(id, field: "claim"), draft)
  }

  func attribute(_ claim: Claim, _ draft: AttributionDraft) throws(DeskError) {
    let isSeen = try keepingRule(
      "seen",
      hint: "once the original has been seen, record that with attribution.see",
      remedy: Remedy("attribution.see")
    ) { () throws(EntryProblem) in
      try AttributionEntry.isSeen(stated: draft.isSeen, hasCarrier: draft.via != nil)
    }
    try refuseUnknownIDs(draft.source, draft.cites)
    let carrier = try draft.via.map { (via) throws(DeskError) in
      try resolve(via.source, carrier: nil, creating: draft.createsSources, field: "via.source")
    }
    let source = try resolve(
      draft.source,
      carrier: carrier?.id,
      creating: draft.createsSources,
      as: (draft.sourceKind, draft.isSourceNamed),
      field: "source"
    )
    if let carrier {
      try keepingRule("via") { () throws(EntryProblem) in
        try AttributionEntry.checkCarrier(carrier.id, of: source.id)
      }
    }
    let cites = try citations(draft.cites, by: source, creating: draft.createsSources)
    var original = Attribution()
    original.id = ids.attribution.next()
    original.claim = claim.id
    original.source = source.id
    original.stance = draft.stance
    original.verb = try TextRule.verb.clean(optional: draft.verb, field: "verb")
    original.at = try .read(draft.at, field: "at")
    original.basis = try basis(draft.basis, cites: cites)
    original.cites = cites
    original.precedes = try later(draft.precedes)
    original.isSeen = isSeen
    original.isInterested = draft.isInterested
    original.quote = try TextRule.quote("the quote").clean(optional: draft.quote, field: "quote")
    original.quoteLanguage = try TextRule.language.clean(
      optional: draft.quoteLanguage,
      field: "quoteLanguage"
    )
    original.quoteTranslation = try TextRule.quote("the translation").clean(
      optional: draft.quoteTranslation,
      field: "quoteTranslation"
    )
    original.url = try TextRule.url.clean(optional: draft.url, field: "url")
    try supersede(draft.supersedes, by: &original, of: source)
    original.jointWith = try others(draft.jointWith, than: source, field: "jointWith")
    original.separateFrom = try others(draft.separateFrom, than: source, field: "separateFrom")
    try refuseJointAndSeparate(original)
    original = try record(original, at: nil)
    let partners = try addPartners(draft.with, of: original, creating: draft.createsSources)
    if let carrier, let via = draft.via { try carry(partners, by: carrier, via) }
  }

  /// Records that the desk has seen an attribution's original.
  package func see(_ id: AttributionID, url: String?, at: String?) throws(DeskError) {
    var attribution = try attributionToChange(id)
    let url = try TextRule.url.clean(optional: url, field: "url")
    let at = try ReportedDate.read(at, field: "at")
    let isNews =
      !attribution.isSeen || url != nil && url != attribution.url
      || at != nil && at != attribution.at
    guard isNews else {
      throw .conflict("\(id) has been seen already", field: "attribution")
    }
    let before = attribution.url
    attribution.isSeen = true
    attribution.url = url ?? attribution.url
    attribution.at = at ?? attribution.at
    attribution.version += 1
    try record(attribution, at: before)
  }

  /// Stores an attribution with the page of its url, which is the same as before if the url is.
  @discardableResult
  func record(_ attribution: Attribution, at before: String?) throws(DeskError) -> Attribution {
    var attribution = attribution
    if attribution.url != before {
      attribution.page = try attribution.url.map { (url) throws(DeskError) in
        try snapshot.page(of: url) ?? attribution.id
      }
    }
    try put(.attribution(attribution))
    return attribution
  }

  /// Withdraws an attribution, for a reason: the desk corrects itself, or the source itself took its word back on a date.
  package func withdrawAttribution(
    _ id: AttributionID,
    takenBack date: String? = nil
  ) throws(DeskError) {
    let attribution = try attributionToChange(id)
    let reason = try neededReason(for: "withdrawing an attribution")
    var withdrawn = attribution.withdrawn(because: reason)
    withdrawn.takenBack = try .read(date, field: "takenBack")
    if let takenBack = withdrawn.takenBack { try check(takenBack, of: attribution) }
    try put(.attribution(withdrawn))
  }

  /// Refuses a day on which a word cannot have been taken back.
  private func check(
    _ takenBack: ReportedDate,
    of attribution: Attribution
  ) throws(DeskError) {
    if let at = attribution.at, ReportTime(takenBack).isBefore(ReportTime(at)) {
      throw .invalid(
        "takenBack",
        "\(attribution.id) was said only \(at.text), so it cannot have been taken back \(takenBack.text)"
      )
    }
    guard try takenBack.isAhead(ofMs: nowMs, days: snapshot.days()) else { return }
    throw .invalid("takenBack", "\(takenBack.text) lies ahead; give the day on which it was said")
  }

  /// Returns the call's cleaned reason; refuses the act if there is none.
  func neededReason(for act: String) throws(DeskError) -> String {
    guard let reason = request.reason else {
      throw .invalid("reason", "\(act) needs a reason; give it as reason")
    }
    return reason
  }

  func attributionToChange(_ id: AttributionID) throws(DeskError) -> Attribution {
    let attribution = try liveAttribution(id, field: "attribution")
    try expectVersion(attribution.version, of: id.description)
    _ = try claim(attribution.claim, field: "attribution")
    return attribution
  }

  func liveAttribution(_ id: AttributionID, field: String) throws(DeskError) -> Attribution {
    guard let attribution = try snapshot.attribution(id) else {
      throw .notFound(
        "attribution \(id)",
        field: field,
        hint: "read its claim with claim.get, which lists the attributions",
        remedy: Remedy("claim.get")
      )
    }
    try attribution.refuseWithdrawn(field: field)
    return attribution
  }

  func basis(_ stated: Basis?, cites: [Citation]) throws(DeskError) -> Basis {
    let basis = stated ?? (cites.isEmpty ? .unknown : .cites)
    guard basis != .cites || !cites.isEmpty else {
      throw .invalid(
        "cites",
        "a source that cites must cite somebody; name whom, or leave basis out"
      )
    }
    try keepingRule("basis", hint: "leave basis or cites out") { () throws(EntryProblem) in
      try AttributionEntry.checkBasis(basis, cites: cites)
    }
    return basis
  }

  /// Returns the distinct citations; refuses withdrawn ones and the source's own.
  func citations(
    _ references: [CitationReference],
    by source: Source,
    creating: Bool
  ) throws(DeskError) -> [Citation] {
    try refuseMany(references.count, field: "cites")
    var citations: [Citation] = []
    for (index, reference) in references.enumerated() {
      let field = "cites[\(index)]"
      let citation: Citation
      switch reference {
      case .attribution(let id): citation = .attribution(id)
      case .source(let reference):
        let cited = try resolve(
          reference,
          carrier: source.id,
          creating: creating,
          field: field
        )
        citation = .source(cited.id)
      }
      try refuseOwn([citation], of: source, field: field)
      if !citations.contains(citation) { citations.append(citation) }
    }
    return citations
  }

  /// Refuses citations of a source itself, of a report of its own, or of a withdrawn one.
  func refuseOwn(
    _ citations: [Citation],
    of source: Source,
    field: String
  ) throws(DeskError) {
    let problem = try AttributionEntry.problem(citing: citations, by: source.id) {
      (id) throws(DeskError) in try snapshot.known(liveAttribution(id, field: field).source).id
    }
    if let problem { throw .broken(problem, field: field) }
  }

  /// An id refers to a source from before the call, so it is looked up before the call creates any.
  func refuseUnknownIDs(
    _ source: SourceReference,
    _ cites: [CitationReference]
  ) throws(DeskError) {
    if case .id = source { _ = try snapshot.source(source, carrier: nil, field: "source") }
    for (index, citation) in cites.enumerated() {
      guard case .source(let reference) = citation, case .id = reference else { continue }
      _ = try snapshot.source(reference, carrier: nil, field: "cites[\(index)]")
    }
  }

  func refuseMany(_ count: Int, field: String) throws(DeskError) {
    guard count <= ActLimits.maximumReferenceCount else {
      throw .invalid(
        field,
        "an attribution \(field) at most \(ActLimits.maximumReferenceCount) others"
      )
    }
  }

  func later(_ ids: [AttributionID]) throws(DeskError) -> [AttributionID] {
    try refuseMany(ids.count, field: "precedes")
    var later: [AttributionID] = []
    for (index, id) in ids.enumerated() where !later.contains(id) {
      later.append(try liveAttribution(id, field: "precedes[\(index)]").id)
    }
    return later
  }

  /// Records the carrier's report of a statement, or adds the citations to its live report on the claim.
  private func carry(
    _ originals: [Attribution],
    by carrier: Source,
    _ via: CarrierDraft
  ) throws(DeskError) {
    let at = try ReportedDate.read(via.at, field: "via.at")
    let url = try TextRule.url.clean(optional: via.url, field: "via.url")
    let quote = try TextRule.quote("the quote").clean(optional: via.quote, field: "via.quote")
    let original = originals[0]
    let cites = originals.map { Citation.attribution($0.id) }
    let stance = AttributionEntry.carrierStance(for: original.stance)
    let voices = try snapshot.members(of: carrier.id)
    let own = try snapshot.attributions(on: snapshot.members(of: original.claim)).first { report in
      voices.contains(report.source) && report.isLive && report.basis != .firsthand
        && AttributionEntry.carrierStance(for: report.stance) == stance
    }
    if var own {
      own.basis = .cites
      own.cites += cites
      own.at = own.at ?? at
      let before = own.url
      own.url = own.url ?? url
      own.quote = own.quote ?? quote
      own.version += 1
      try record(own, at: before)
      return
    }
    var report = Attribution()
    report.id = ids.attribution.next()
    report.claim = original.claim
    report.source = carrier.id
    report.stance = stance
    report.at = at
    report.basis = .cites
    report.cites = cites
    report.quote = quote
    report.url = url
    try record(report, at: nil)
  }
}
