package import AssayDesk
import AssayDomain
import AssayEncoding
package import AssaySearch
package import AssayVocabulary
import SQLite

extension ReadSnapshot {
  /// Returns a claim of a list with its summary, staleness and place in the queue.
  func listed(_ claim: Claim, _ summary: AssessmentSummary) throws(DeskError) -> ListedClaim {
    let staleness = try staleness(of: claim)
    return ListedClaim(
      claim: claim,
      summary: summary,
      staleness: staleness,
      place: QueuePlace(
        claim,
        summary,
        isStale: staleness?.isStale ?? false,
        days: try days(for: claim)
      )
    )
  }

  /// Streams up to `count` rows of a list of current claims from behind a position, straight from their columns.
  ///
  /// Only `columns` are read of each row; other columns look empty. An index drives the list.
  package func streamRows(
    _ filter: [ClaimCondition],
    order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int,
    columns: ClaimRowCursor.Columns,
    _ body: (ClaimRowCursor) throws(DeskError) -> Bool
  ) throws(DeskError) {
    try query(filter, order, after: position, count: count, columns).run(on: store, body)
  }

  /// Whether rows can be streamed; only `claims` can answer in the past or while summaries wait to be refreshed.
  package func canStreamRows() throws(DeskError) -> Bool {
    guard past == nil, assertedBeforeMs == nil, store.caches.areOn else { return false }
    return try summariesAreFresh()
  }

  /// Returns the first claims of the current queue that a filter admits, for a writer.
  ///
  /// It uses the stored summaries: one that waits to be refreshed can only misplace a claim among equally urgent ones.
  func queue(
    _ filter: [ClaimCondition],
    atMs nowMs: Int64,
    count: Int
  ) throws(DeskError) -> [ListedClaim] {
    try listed(by: query(filter, .queue(nowMs: nowMs), after: nil, count: count))
  }

  private func query(
    _ filter: [ClaimCondition],
    _ order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int,
    _ columns: ClaimRowCursor.Columns = ClaimRowCursor.Columns([.id])
  ) throws(DeskError) -> ClaimQuery {
    ClaimQuery(
      filter: filter,
      order: order,
      after: position,
      count: count,
      columns: columns,
      nowMs: try momentMs()
    )
  }

  /// Returns up to `count` claims of a list from behind a position, at any moment, by an index where one helps.
  package func page(
    _ filter: [ClaimCondition],
    order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int
  ) throws(DeskError) -> [ListedClaim] {
    guard try canStreamRows() else {
      return try claims(filter, order: order, after: position, count: count)
    }
    return try listed(by: query(filter, order, after: position, count: count))
  }

  private func listed(by query: ClaimQuery) throws(DeskError) -> [ListedClaim] {
    var ids: [ClaimID] = []
    try query.run(on: store) { (row) throws(DeskError) in
      ids.append(row.id)
      return true
    }
    return try ids.map { (id) throws(DeskError) in
      guard let claim = try claim(id), let row = try store.summaries.get(id.rawValue, asOf: nil)
      else { throw .damaged(table: "assessment", column: "id") }
      return try listed(claim, row.summary)
    }
  }

  /// Returns up to `count` claims of a list from behind a position, at any moment, by scanning all claims.
  package func claims(
    _ filter: [ClaimCondition],
    order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int
  ) throws(DeskError) -> [ListedClaim] {
    switch order {
    case .newest: return try walk(.descending, filter, after: position, count: count)
    case .oldest: return try walk(.ascending, filter, after: position, count: count)
    case .credibility, .queue:
      var all = try walk(.descending, filter, after: nil, count: .max)
      if case .queue = order { all.removeAll { $0.place == nil } }
      let sorted = all.map { (listed: $0, position: ClaimPosition($0)) }
        .sorted { order.precedes($0.position, $1.position) }
      let rest = sorted.drop { entry in
        position.map { !order.precedes($0, entry.position) } ?? false
      }
      return rest.prefix(count).map(\.listed)
    }
  }

  /// Scans all claims in the order of their ids and keeps those that the filter admits.
  private func walk(
    _ direction: PageDirection,
    _ filter: [ClaimCondition],
    after position: ClaimPosition?,
    count: Int
  ) throws(DeskError) -> [ListedClaim] {
    let pageSize = Int64(min(200, max(50, count)))
    var (sources, spoken): ([SourceID], Set<ClaimID>?) = ([], nil)
    for case .sources(let asked, let others) in filter {
      sources = asked
      spoken = others
      for source in asked { spoken?.formUnion(try claims(of: source)) }
    }
    var changedSince: Int64?
    for case .changed(let seq) in filter { changedSince = seq }
    var found: [ListedClaim] = []
    var last = position?.id.rawValue ?? (direction == .ascending ? 0 : .max)
    while found.count < count {
      let page = try store.claims.page(direction, beyond: last, count: pageSize, asOf: past)
      let summaries = try computedSummaries(of: page.map { ClaimID(rawValue: $0.key) })
      for row in page where found.count < count {
        let claim = try effective(row)
        guard filter.allSatisfy({ $0.holds(of: claim) ?? true }),
          spoken?.contains(claim.id) ?? true
        else { continue }
        // The index of sources does not know when an attribution was said.
        if assertedBeforeMs != nil, !sources.isEmpty, try !speaks(Set(sources), on: claim.id) {
          continue
        }
        let summary =
          if let computed = summaries[claim.id] {
            computed
          } else {
            try summary(of: claim.id)
          }
        guard filter.allSatisfy({ $0.holds(of: summary) ?? true }),
          try changedSince.map({ (seq) throws(DeskError) in try hasChanged(claim.id, since: seq) })
            ?? true
        else { continue }
        let listed = try listed(claim, summary)
        let isMet = filter.allSatisfy {
          $0.holds(of: claim, listed.staleness, listed.place) ?? true
        }
        if isMet { found.append(listed) }
      }
      guard let end = page.last, page.count == pageSize else { break }
      last = end.key
      if past != nil { try store.renewRead() }
    }
    return found
  }

  /// Returns the summaries of those claims whose stored ones do not hold at the snapshot's moment, computed on one graph.
  private func computedSummaries(
    of claims: [ClaimID]
  ) throws(DeskError) -> [ClaimID: AssessmentSummary] {
    guard assertedBeforeMs == nil, try !summariesAreFresh() else { return [:] }
    var marked: [ClaimID] = []
    for claim in claims where try isMarked(claim) { marked.append(claim) }
    guard marked.count > 1 else { return [:] }
    let graph = try attributionGraph(for: marked, LinkCache(self))
    return Dictionary(uniqueKeysWithValues: marked.map { ($0, graph.assess($0).summary) })
  }

  /// Returns the claims whose merged claims one of the sources has spoken about.
  package func survivors(ofMergedClaimsBy sources: [SourceID]) throws(DeskError) -> Set<ClaimID> {
    let merged = try mergedClaims()
    guard !merged.isEmpty else { return [] }
    var spoken: Set<ClaimID> = []
    for claim in merged {
      let isHeard = try attributions(on: claim).contains {
        $0.isLive && sources.contains($0.source)
      }
      if isHeard { spoken.insert(try survivor(of: claim)) }
    }
    return spoken
  }

  /// Whether one of the sources had spoken about a claim by the snapshot's moment.
  func speaks(_ sources: Set<SourceID>, on claim: ClaimID) throws(DeskError) -> Bool {
    try attributions(on: recordedFor(claim)).contains {
      $0.isLive && sources.contains($0.source)
    }
  }

  /// Whether a claim or its assessment has a version after an event, or may have one: a claim marked for refreshing
  /// counts as changed.
  private func hasChanged(_ claim: ClaimID, since: Int64) throws(DeskError) -> Bool {
    let isRecorded = try store.statement(
      """
      SELECT 1 FROM claim WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM claim_was WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM assessment WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM assessment_was WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM staleness WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM staleness_was WHERE id = ?1 AND since_seq > ?2 AND since_seq <= ?3 \
      UNION ALL SELECT 1 FROM refresh WHERE claim = ?1 AND seq > ?2 AND seq <= ?3 LIMIT 1
      """
    ).bind(claim, since, seq).hasRow()
    if isRecorded { return true }
    guard try isPerhapsSeeded(claim) else { return false }
    return try summary(of: claim)
      != ReadSnapshot(store, asOf: since, instantMs: nil).summary(of: claim)
  }

  /// Returns the claims that a source had spoken about at the snapshot's moment.
  private func claims(of source: SourceID) throws(DeskError) -> Set<ClaimID> {
    Set(
      try store.statement(
        """
        SELECT claim FROM attribution WHERE source = ?1 AND since_seq <= ?2 AND live = 1 \
        UNION SELECT claim FROM attribution_was \
        WHERE source = ?1 AND since_seq <= ?2 AND until_seq > ?2 AND live = 1
        """
      ).bind(source, seq).fetchAll { $0.id(0) }
    )
  }
}
