import AssayDesk
import AssayDomain
import AssayEncoding
import AssayVocabulary
import SQLite

/// Tables that serve only to find rows: they derive from the current rows and have no history.
extension StoreConnection {
  /// Enters a source's name and aliases, and removes those that it no longer has.
  func updateNames(of source: Source, before: Source?) throws(DeskError) {
    if let before {
      guard
        before.name != source.name || before.aliases != source.aliases
          || before.nameScope != source.nameScope
      else { return }
      let forget = try statement(
        "DELETE FROM source_name WHERE norm = ?1 AND carrier = ?2 AND source = ?3"
      )
      for name in before.names {
        try forget.bind(name.key, before.nameScope, before.key).execute()
      }
    }
    let add = try statement(
      "INSERT INTO source_name (norm, carrier, source, look) VALUES (?, ?, ?, ?)"
    )
    for name in source.names {
      let look = name.look == name.key ? nil : name.look
      try add.bind(name.key, source.nameScope, source.key, look).execute()
    }
  }

  func updateTags(of claim: Claim, before: [String]) throws(DeskError) {
    let remove = try statement("DELETE FROM claim_tag WHERE tag = ?1 AND claim = ?2")
    for tag in before where !claim.tags.contains(tag) {
      try remove.bind(tag, claim.id).execute()
    }
    let add = try statement("INSERT INTO claim_tag (tag, claim) VALUES (?, ?)")
    for tag in claim.tags where !before.contains(tag) {
      try add.bind(tag, claim.id).execute()
    }
  }

  /// Records the citations of an attribution; they are never deleted, because an extra citation only widens the set of
  /// claims to reassess.
  func insertCitations(of attribution: Attribution, before: [Citation]) throws(DeskError) {
    for citation in attribution.cites where !before.contains(citation) {
      switch citation {
      case .attribution(let cited):
        try statement("INSERT OR IGNORE INTO citation (cited, citing) VALUES (?, ?)")
          .bind(cited, attribution.id).execute()
      case .source(let cited):
        try statement("INSERT OR IGNORE INTO source_citation (cited, citing) VALUES (?, ?)")
          .bind(cited, attribution.id).execute()
      }
    }
  }

  /// The attributions that cite or once cited a given one.
  func attributionsCiting(_ cited: AttributionID) throws(DeskError) -> [AttributionID] {
    try statement("SELECT citing FROM citation WHERE cited = ?1 ORDER BY citing").bind(cited)
      .fetchAll {
        $0.id(0)
      }
  }

  /// The claims of the attributions that cite a given one, each once, in the order of ids.
  func claimsCiting(_ cited: AttributionID) throws(DeskError) -> [ClaimID] {
    let claims = try statement(
      """
      SELECT a.claim FROM citation c JOIN attribution a ON a.id = c.citing \
      WHERE c.cited = ?1 ORDER BY c.citing
      """
    ).bind(cited).fetchAll { row -> ClaimID in row.id(0) }.sorted()
    return claims.indices.compactMap { $0 > 0 && claims[$0 - 1] == claims[$0] ? nil : claims[$0] }
  }

  /// The claims whose assessment a source affects or once affected, each once: the source, one of its parts or a source
  /// merged into it has a report on the claim, is cited there, or has a report that is cited there.
  ///
  /// Returns nil if more than `limit` rows would have to be read.
  func claims(affectedBy source: SourceID, limit: Int) throws(DeskError) -> [ClaimID]? {
    let found: [ClaimID] = try statement(
      """
      WITH RECURSIVE voice (id) AS (VALUES (?1) \
      UNION SELECT s.id FROM voice JOIN source s ON s.part_of = voice.id \
      UNION SELECT s.id FROM voice JOIN source s ON s.merged_into = voice.id \
      UNION SELECT s.id FROM voice JOIN source_was s ON s.part_of = voice.id \
      UNION SELECT s.id FROM voice JOIN source_was s ON s.merged_into = voice.id LIMIT ?2), \
      heard (id, claim) AS (\
      SELECT * FROM (SELECT a.id, a.claim FROM voice JOIN attribution a ON a.source = voice.id LIMIT ?2) \
      UNION ALL \
      SELECT * FROM (SELECT a.id, a.claim FROM voice JOIN attribution_was a ON a.source = voice.id LIMIT ?2)) \
      SELECT 0 FROM voice \
      UNION ALL SELECT claim FROM heard \
      UNION ALL SELECT * FROM (SELECT a.claim FROM voice JOIN source_citation c ON c.cited = voice.id \
      JOIN attribution a ON a.id = c.citing LIMIT ?2) \
      UNION ALL SELECT * FROM (SELECT b.claim FROM heard JOIN citation c ON c.cited = heard.id \
      JOIN attribution b ON b.id = c.citing LIMIT ?2)
      """
    ).bind(source, limit == .max ? -1 : Int64(limit + 1)).fetchAll { $0.id(0) }
    guard found.count <= limit else { return nil }
    return Set(found).subtracting([ClaimID(rawValue: 0)]).sorted()
  }
}

extension Source {
  /// The source's name and aliases, each once.
  fileprivate var names: Set<SourceName> { Set(([name] + aliases).map { SourceName($0) }) }
}

/// The review queue, which derives from claims, their summaries and the staleness of their verdicts, and has no
/// history.
extension StoreConnection {
  /// Updates a claim's place in the queue; removes it when the claim is closed and has no stale verdict.
  ///
  /// A claim that this event created (`isNew`) has no place yet.
  func updateQueueEntry(
    of claim: Claim,
    _ summary: AssessmentSummary,
    isStale: Bool,
    days: DayBoundaries,
    isNew: Bool
  ) throws(DeskError) {
    if !isNew {
      try statement("DELETE FROM queue WHERE claim = ?1").bind(claim.key).execute()
    }
    guard let place = QueuePlace(claim, summary, isStale: isStale, days: days) else { return }
    try statement(
      """
      INSERT INTO queue (claim, check_at, credibility, due_at, lack, rank, stale) \
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """
    ).bind(
      claim.key,
      place.checkAtMs,
      summary.credibility,
      place.dueAtMs,
      place.lack.rawValue,
      -place.priority,
      place.isStale ? 1 : 0
    ).execute()
  }

  /// Moves a claim that is in the queue to the place that its new summary gives it.
  func updateQueueEntry(of claim: ClaimID, _ summary: AssessmentSummary) throws(DeskError) {
    try statement(
      """
      UPDATE queue SET credibility = ?2, lack = ?3 \
      WHERE claim = ?1 AND (credibility <> ?2 OR lack <> ?3)
      """
    ).bind(claim, summary.credibility, VerdictLack(summary).rawValue).execute()
  }
}
