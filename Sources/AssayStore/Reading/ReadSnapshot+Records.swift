package import AssayDesk
package import AssayDomain
import AssayEncoding
package import AssayVocabulary
import SQLite

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

  package func page(of url: String) throws(DeskError) -> AttributionID? {
    try store.statement(
      "SELECT page FROM attribution WHERE url = ?1 AND page IS NOT NULL ORDER BY id LIMIT 1"
    ).bind(url).fetchOne { $0.id(0) }
  }

  package func link(_ id: LinkID) throws(DeskError) -> Link? {
    try store.links.get(id.rawValue, asOf: past)
  }

  package func evidence(_ id: EvidenceID) throws(DeskError) -> Evidence? {
    try store.evidence.get(id.rawValue, asOf: past)
  }

  package func happens(_ claim: ClaimID) throws(DeskError) -> ReportedDate? {
    try store.claimDates.get(claim.rawValue, asOf: past)?.happens
  }

  package func report(_ id: AttributionID) throws(DeskError) -> ReportFacts? {
    try store.reports.get(id.rawValue, asOf: past)
  }

  package func source(_ id: SourceID) throws(DeskError) -> Source? {
    guard past == nil, store.caches.areOn else {
      return try store.sources.get(id.rawValue, asOf: past)
    }
    if let known = store.caches.head.source, known.id == id { return known }
    let source = try store.sources.get(id.rawValue, asOf: nil)
    store.caches.head.keep(source)
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

  package func attributions(
    by source: SourceID,
    on claim: ClaimID
  ) throws(DeskError) -> [AttributionID] {
    try store.statement("SELECT id FROM attribution WHERE source = ?1 AND claim = ?2 ORDER BY id")
      .bind(source, claim).fetchAll { $0.id(0) }
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

/// Stored summaries and staleness of verdicts, and whether they are up to date.
extension ReadSnapshot {
  package func keptSummary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary? {
    guard try isUpToDate(claim) else { return nil }
    return try store.summaries.get(claim.rawValue, asOf: past)?.summary ?? .unjudged
  }

  package func keptStaleness(of claim: ClaimID) throws(DeskError) -> VerdictStaleness? {
    guard try isUpToDate(claim) else { return nil }
    return try store.stalenessRows.get(claim.rawValue, asOf: past)?.staleness
  }

  private func isUpToDate(_ claim: ClaimID) throws(DeskError) -> Bool {
    if try summariesAreFresh() { return true }
    return try !isMarked(claim)
  }

  /// Whether nothing is marked for refreshing, so that every stored summary is up to date.
  func summariesAreFresh() throws(DeskError) -> Bool {
    try !RefreshWork(store: store).isLeft()
  }

  /// Whether the stored summary of a claim is out of date at the snapshot's moment.
  func isMarked(_ claim: ClaimID) throws(DeskError) -> Bool {
    // 1 for a mark, 0 where only a seed was found, which may affect other claims alone.
    let found = try store.statement(
      """
      SELECT 1 FROM refresh WHERE claim = ?1 AND seq <= ?2 \
      UNION ALL SELECT 0 FROM refresh_seed WHERE seq <= ?2 LIMIT 1
      """
    ).bind(claim, seq).fetchInteger()
    guard found == 0 else { return found == 1 }
    return try isPerhapsSeeded(claim)
  }

  /// Whether a change whose affected claims are still to be found may affect a claim.
  ///
  /// A change of one claim affects that claim, and others along links and those merged with it.
  func isPerhapsSeeded(_ claim: ClaimID) throws(DeskError) -> Bool {
    guard
      try store.statement("SELECT 1 FROM refresh_seed WHERE seq <= ?1 LIMIT 1").bind(seq).hasRow()
    else { return false }
    return try store.statement(
      """
      SELECT 1 FROM link WHERE from_claim = ?1 UNION ALL SELECT 1 FROM link WHERE to_claim = ?1 \
      UNION ALL SELECT 1 FROM claim WHERE merged_into = ?1 \
      UNION ALL SELECT 1 FROM claim WHERE id = ?1 AND merged_into IS NOT NULL \
      UNION ALL SELECT 1 FROM refresh_seed WHERE seq <= ?2 AND (kind <> ?3 OR id = ?1) LIMIT 1
      """
    ).bind(claim, seq, RefreshSeed.Subject.claim(claim).kind).hasRow()
  }
}

/// Lookups of current names, which have no history of their own.
extension ReadSnapshot {
  package func source(named name: SourceName, scope: Int64) throws(DeskError) -> SourceID? {
    try store.statement(
      "SELECT source FROM source_name WHERE norm = ?1 AND carrier = ?2 ORDER BY source LIMIT 1"
    ).bind(name.key, scope).fetchOne { $0.id(0) }
  }

  package func sources(named name: SourceName, count: Int64) throws(DeskError) -> [SourceID] {
    try store.statement(
      """
      SELECT n.source FROM source_name n JOIN source s ON s.id = n.source WHERE n.norm = ?1 \
      AND (s.since_seq <= ?2 \
      OR EXISTS (SELECT 1 FROM source_was w WHERE w.id = s.id AND w.since_seq <= ?2)) \
      ORDER BY n.carrier, n.source LIMIT ?3
      """
    ).bind(name.key, seq, count).fetchAll { $0.id(0) }
  }

  package func sources(looking name: SourceName, count: Int64) throws(DeskError) -> [SourceID] {
    try store.statement(
      """
      SELECT s.id FROM source s WHERE s.id IN (\
      SELECT source FROM source_name WHERE look = ?1 AND carrier = 0 \
      UNION SELECT source FROM source_name WHERE norm = ?1 AND carrier = 0 AND look IS NULL) \
      AND (s.since_seq <= ?2 \
      OR EXISTS (SELECT 1 FROM source_was w WHERE w.id = s.id AND w.since_seq <= ?2)) \
      ORDER BY s.id LIMIT ?3
      """
    ).bind(name.look, seq, count).fetchAll { $0.id(0) }
  }

  package func names(
    beginning text: String,
    count: Int64
  ) throws(DeskError) -> [(key: String, source: SourceID)] {
    // No name contains this character, which sorts after all others.
    let end = text + "\u{10FFFF}"
    return try store.statement(
      "SELECT norm, source FROM source_name WHERE norm >= ?1 AND norm < ?2 ORDER BY norm LIMIT ?3"
    ).bind(text, end, count).fetchAll { ($0.text(0), $0.id(1)) }
  }
}
