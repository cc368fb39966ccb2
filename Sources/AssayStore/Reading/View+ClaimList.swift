import AssayDomain
import SQLite

extension View {
  /// Lends the rows of a list of now, up to `count` from behind a position, straight from their columns.
  ///
  /// An index leads to them. Returns false, and lends nothing, where only `claims` can answer: in the
  /// past, or while summaries wait to be refreshed.
  package func currentClaims(
    _ filter: ClaimFilter,
    order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int,
    _ body: (CurrentClaimRow) throws(StoreError) -> Bool
  ) throws(StoreError) -> Bool {
    guard past == nil, try summariesAreFresh() else { return false }
    let query = ClaimQuery(filter: filter, order: order, after: position, count: count)
    try query.run(on: store, body)
    return true
  }

  /// Up to `count` claims of a list from behind a position, at any moment, walked in order.
  package func claims(
    _ filter: ClaimFilter,
    order: ClaimOrder,
    after position: ClaimPosition?,
    count: Int
  ) throws(StoreError) -> [ListedClaim] {
    switch order {
    case .newest: return try walk(.descending, filter, after: position, count: count)
    case .oldest: return try walk(.ascending, filter, after: position, count: count)
    case .credibility:
      let all = try walk(.descending, filter, after: nil, count: .max)
      let sorted = all.sorted { one, other in
        (one.summary.credibility, -one.claim.key) < (other.summary.credibility, -other.claim.key)
      }
      let rest = sorted.drop { listed in
        guard let position else { return false }
        return (listed.summary.credibility, -listed.claim.key)
          <= (position.credibility, -position.id.rawValue)
      }
      return Array(rest.prefix(count))
    }
  }

  /// Goes through all claims in order of their ids and keeps what the filter admits.
  private func walk(
    _ direction: PageDirection,
    _ filter: ClaimFilter,
    after position: ClaimPosition?,
    count: Int
  ) throws(StoreError) -> [ListedClaim] {
    let pageSize: Int64 = 200
    let spoken = try filter.source.map { (source) throws(StoreError) in try claims(of: source) }
    var found: [ListedClaim] = []
    var last = position?.id.rawValue ?? (direction == .ascending ? 0 : .max)
    while found.count < count {
      let page = try store.claims.page(direction, beyond: last, count: pageSize, asOf: past)
      for claim in page
      where found.count < count && filter.admits(claim) && spoken?.contains(claim.id) ?? true {
        let summary = try summary(of: claim.id)
        if filter.admits(summary) { found.append(ListedClaim(claim: claim, summary: summary)) }
      }
      guard let end = page.last, page.count == pageSize else { break }
      last = end.key
      if past != nil { try store.renewRead() }
    }
    return found
  }

  /// The claims that a source has spoken about, as of the view.
  private func claims(of source: SourceID) throws(StoreError) -> Set<ClaimID> {
    let statement = try store.statement(
      """
      SELECT claim FROM attribution WHERE source = ?1 AND since_seq <= ?2 AND live = 1 \
      UNION SELECT claim FROM attribution_was \
      WHERE source = ?1 AND since_seq <= ?2 AND until_seq > ?2 AND live = 1
      """
    )
    statement.bind(source.rawValue, at: 1)
    statement.bind(seq, at: 2)
    return Set(try statement.collect { ClaimID(rawValue: $0.integer(0)) })
  }
}
