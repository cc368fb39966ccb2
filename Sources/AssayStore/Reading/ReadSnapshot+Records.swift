package import AssayDesk
package import AssayDomain
package import AssayVocabulary

/// Records as their tables hold them at the snapshot's moment.
extension ReadSnapshot: RecordSnapshot {
  package var timeZones: TimeZones { store.timeZones }

  package func asOf(_ seq: Int64, instantMs: Int64?) -> ReadSnapshot {
    ReadSnapshot(store, asOf: seq, instantMs: instantMs)
  }

  package func restricted(toAssertedBeforeMs assertedBeforeMs: Int64?) -> ReadSnapshot {
    var snapshot = self
    snapshot.assertedBeforeMs = assertedBeforeMs
    return snapshot
  }

  package var newest: ReadSnapshot {
    past == nil ? self : ReadSnapshot(newestOf: store, seq: seq, nowMs: 0)
  }

  package func storedClaim(_ id: ClaimID) throws(DeskError) -> Claim? {
    try store.claims.get(id.rawValue, asOf: past)
  }

  package func attribution(_ id: AttributionID) throws(DeskError) -> Attribution? {
    try store.attributions.get(id.rawValue, asOf: past)
  }

  package func link(_ id: LinkID) throws(DeskError) -> Link? {
    try store.links.get(id.rawValue, asOf: past)
  }

  package func evidence(_ id: EvidenceID) throws(DeskError) -> Evidence? {
    try store.evidence.get(id.rawValue, asOf: past)
  }

  package func report(_ id: AttributionID) throws(DeskError) -> ReportFacts? {
    try store.reports.get(id.rawValue, asOf: past)
  }

  package func source(_ id: SourceID) throws(DeskError) -> Source? {
    guard past == nil, let cache = store.caches.writer else {
      return try store.sources.get(id.rawValue, asOf: past)
    }
    if let kept = cache.source(id) { return kept }
    let source = try store.sources.get(id.rawValue, asOf: nil)
    source.map(cache.keep)
    return source
  }

  package func storedAttributions(on claim: ClaimID) throws(DeskError) -> [Attribution] {
    try store.attributions.all(where: .claim, is: claim.rawValue, asOf: past)
  }

  package func storedReports(on claim: ClaimID) throws(DeskError) -> [ReportFacts] {
    try store.reports.all(where: .claim, is: claim.rawValue, asOf: past)
  }

  package func links(of claim: ClaimID) throws(DeskError) -> [Link] {
    if past == nil, store.isUnlinked(claim) { return [] }
    let out = try store.links.all(where: .fromClaim, is: claim.rawValue, asOf: past)
    let into = try store.links.all(where: .toClaim, is: claim.rawValue, asOf: past)
    return (out + into).sorted { $0.id < $1.id }
  }

  package func evidence(on claim: ClaimID) throws(DeskError) -> [Evidence] {
    try store.evidence.all(where: .claim, is: claim.rawValue, asOf: past)
  }

  package func notes(on claim: ClaimID) throws(DeskError) -> [Note] {
    try store.notes.all(where: .claim, is: claim.rawValue, asOf: past)
  }

  package func attributionsCiting(_ cited: AttributionID) throws(DeskError) -> [AttributionID] {
    try store.attributionsCiting(cited)
  }

  package func storedPolicy() throws(DeskError) -> Policy? {
    try store.policies.get(Policy.onlyKey, asOf: past)
  }

  package func grant(to subject: Grant.Subject) throws(DeskError) -> Grant? {
    try store.grants.get(subject.key, asOf: past)
  }

  package func storedGrants() throws(DeskError) -> [Grant] {
    try store.grants.page(.ascending, beyond: -1, count: .max, asOf: past)
  }
}
