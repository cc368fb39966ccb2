package import AssayDesk
import AssayDomain
package import AssayVocabulary
import JSON
import SQLite

extension ReadSnapshot {
  package func claims(mergedInto claim: ClaimID) throws(DeskError) -> [ClaimID] {
    try store.claims.all(where: .mergedInto, is: claim.rawValue, asOf: past).map(\.id)
  }

  package func sources(mergedInto source: SourceID) throws(DeskError) -> [SourceID] {
    try store.sources.all(where: .mergedInto, is: source.rawValue, asOf: past).map(\.id)
  }

  /// The claims that are merged into others.
  func mergedClaims() throws(DeskError) -> [ClaimID] {
    guard let past else {
      return try store.statement("SELECT id FROM claim WHERE merged_into IS NOT NULL")
        .fetchAll { $0.id(0) }
    }
    return try store.statement(
      """
      SELECT id FROM claim WHERE merged_into IS NOT NULL AND since_seq <= ?1 \
      UNION SELECT id FROM claim_was \
      WHERE merged_into IS NOT NULL AND since_seq <= ?1 AND until_seq > ?1
      """
    ).bind(past).fetchAll { $0.id(0) }
  }

  /// Whether any claim was merged, then or at any time, which is quick to tell.
  package func hasMergedClaims() throws(DeskError) -> Bool {
    guard past != nil else { return try store.hasMergedClaims() }
    return try store.statement(
      """
      SELECT 1 FROM claim WHERE merged_into IS NOT NULL \
      UNION ALL SELECT 1 FROM claim_was WHERE merged_into IS NOT NULL LIMIT 1
      """
    ).hasRow()
  }

  package func isKnownAlone(_ claim: ClaimID) throws(DeskError) -> Bool {
    guard past == nil, store.isUnlinked(claim) else { return false }
    return try !hasMergedClaims()
  }
}

extension LinkCache<ReadSnapshot> {
  /// Finds out at once which of many claims of now have nothing to do with links and merges, as most have not, so that
  /// these are not looked for one by one.
  func prepare(for claims: [ClaimID]) throws(DeskError) {
    guard claims.count > 16, !snapshot.isPast, snapshot.store.caches.areOn else { return }
    let list = ClaimID.list(claims)
    let isLinked: Set<ClaimID> = Set(
      try snapshot.store.statement(
        """
        SELECT value FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM link WHERE from_claim = value) \
        OR EXISTS (SELECT 1 FROM link WHERE to_claim = value) \
        OR EXISTS (SELECT 1 FROM claim WHERE merged_into = value)
        """
      ).bind(list).fetchAll { $0.id(0) }
    )
    var isMerged: Set<ClaimID> = []
    if try snapshot.hasMergedClaims() {
      isMerged = Set(
        try snapshot.store.statement(
          """
          SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?1)) \
          AND merged_into IS NOT NULL
          """
        ).bind(list).fetchAll { $0.id(0) }
      )
    }
    note(
      linkless: claims.filter { !isLinked.contains($0) },
      unmerged: claims.filter { !isMerged.contains($0) }
    )
  }
}

extension ClaimID {
  /// Claims as a JSON array, which a statement takes as a table.
  static func list(_ claims: some Sequence<ClaimID>) -> String {
    var list = JSONWriter(reservingCapacity: 8 * claims.underestimatedCount + 2)
    list.beginArray()
    for claim in claims { list.integer(claim.rawValue) }
    list.endArray()
    return String(decoding: list.takeBytes(), as: UTF8.self)
  }
}
