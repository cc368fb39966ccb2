package import AssayDesk
import AssayDomain
import AssayEncoding
import AssayVocabulary
import SQLite

/// Finds out what marks and seeds ask for, over any connection, without writing.
struct RefreshWork {
  /// How many marked summaries are computed on one graph.
  private static let groupCount = 100
  /// How many claims of a graph take as long to read as one takes to assess on it.
  private static let readCountWorthOne = 40

  let store: StoreConnection

  /// Whether a mark or a seed waits.
  func isLeft() throws(DeskError) -> Bool {
    if store.caches.areOn, store.caches.head.hasNoMarks { return false }
    let isLeft = try store.statement(
      "SELECT 1 FROM refresh UNION ALL SELECT 1 FROM refresh_seed LIMIT 1"
    ).hasRow()
    if !isLeft { store.caches.head.keepNoMarks() }
    return isLeft
  }

  /// Returns the next work: the claims of the oldest seed, or else up to `count` summaries that the oldest event marked,
  /// at least one, and then until `isEnough`; nil if none waits.
  func step(count: Int, isEnough: () -> Bool) throws(DeskError) -> RefreshStep? {
    if let seed = try seeds(upTo: .max).first {
      return RefreshStep(seq: seed.seq, marks: try claims(affectedBy: seed), doneSeed: seed)
    }
    let marks: [(seq: Int64, claim: ClaimID)] = try store.statement(
      "SELECT seq, claim FROM refresh ORDER BY seq, claim LIMIT ?1"
    ).bind(Int64(min(count, Self.groupCount))).fetchAll { ($0.integer(0), $0.id(1)) }
    guard let seq = marks.first?.seq else { return nil }
    let claims = marks.prefix { $0.seq == seq }.map(\.claim)
    return RefreshStep(seq: seq, results: try results(of: claims, seq, isEnough))
  }

  /// Computes the summaries and stalenesses of some claims as of an event that marked them, all on one graph.
  ///
  /// Reading a large graph takes as long as assessing many claims on it, so that it is used for some at least.
  private func results(
    of claims: [ClaimID],
    _ seq: Int64,
    _ isEnough: () -> Bool
  ) throws(DeskError) -> [RefreshedClaim] {
    let snapshot = ReadSnapshot(store, asOf: seq, instantMs: nil)
    let links = LinkCache(snapshot)
    let minimumCount =
      try AssessmentScope(assessing: claims, links: links.live).claims.count
      / Self.readCountWorthOne
    let graph = try snapshot.attributionGraph(for: claims, links)
    var results: [RefreshedClaim] = []
    for claim in claims {
      let assessment = graph.assess(claim)
      results.append(
        RefreshedClaim(
          claim: claim,
          seq: seq,
          summary: assessment.summary,
          staleness: try staleness(of: claim, assessed: assessment, snapshot)
        )
      )
      if results.count >= minimumCount, isEnough() { break }
    }
    return results
  }

  /// Computes whether a claim's verdict is stale as of the snapshot's event; nil if it has none.
  func staleness(
    of id: ClaimID,
    assessed: Assessment?,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> VerdictStaleness? {
    guard let claim = try store.claims.get(id.rawValue, asOf: snapshot.past),
      claim.status == .decided, let decision = claim.decision
    else { return nil }
    return try snapshot.staleness(of: claim, on: decision, assessed: assessed)
  }

  /// Returns the seeds of the events up to one, oldest first.
  func seeds(upTo last: Int64) throws(DeskError) -> [RefreshSeed] {
    try store.statement(
      "SELECT seq, kind, id FROM refresh_seed WHERE seq <= ?1 ORDER BY seq, kind, id"
    ).bind(last).fetchAll { (seq: $0.integer(0), kind: $0.integer(1), id: $0.integer(2)) }
      .map { (row) throws(DeskError) in
        RefreshSeed(seq: row.seq, subject: try RefreshSeed.Subject(kind: row.kind, id: row.id))
      }
  }

  /// Returns the claims whose summary or staleness a seed's change may have changed, as of its event.
  func claims(affectedBy seed: RefreshSeed) throws(DeskError) -> [ClaimID] {
    let touched: [ClaimID]
    switch seed.subject {
    case .everything:
      return try store.statement(
        """
        SELECT id FROM claim WHERE since_seq <= ?1 \
        UNION SELECT id FROM claim_was WHERE since_seq <= ?1
        """
      ).bind(seed.seq).fetchAll { $0.id(0) }
    case .claim(let claim): touched = [claim]
    case .source(let source): touched = try store.claims(affectedBy: source, limit: .max) ?? []
    }
    var existing: [ClaimID] = []
    for claim in touched where try store.claims.since(claim.rawValue, asOf: seed.seq) != nil {
      existing.append(claim)
    }
    let snapshot = ReadSnapshot(store, asOf: seed.seq, instantMs: nil)
    let links = LinkCache(snapshot)
    return try AffectedClaims(
      by: links.seeds(of: existing),
      limit: .max,
      links: links.live,
      isDenied: snapshot.wasDenied,
      isDecided: store.wasDecided
    ).now
  }
}

extension LinkCache {
  /// Returns the claims that a change of some claims affects directly.
  ///
  /// A merged claim is assessed as well as its survivor, so that no report counts for it any more.
  func seeds(of touched: [ClaimID]) throws(DeskError) -> [ClaimID] {
    var seeds: [ClaimID] = []
    for claim in touched {
      let survivor = try survivor(of: claim)
      seeds.append(survivor)
      if survivor != claim { seeds.append(claim) }
    }
    return seeds
  }
}

extension ReadSnapshot {
  /// Whether an attribution on a claim, or on one merged into it, denies it or ever did.
  func wasDenied(_ claim: ClaimID) throws(DeskError) -> Bool {
    let find = try store.statement(
      """
      SELECT 1 FROM attribution WHERE claim = ?1 AND stance = ?2 \
      UNION ALL SELECT 1 FROM attribution_was WHERE claim = ?1 AND stance = ?2 LIMIT 1
      """
    )
    for member in try members(of: claim) where try find.bind(member, Stance.denies.code).hasRow() {
      return true
    }
    return false
  }
}

extension StoreConnection {
  /// Whether a claim has a verdict or ever had one.
  func wasDecided(_ claim: ClaimID) throws(DeskError) -> Bool {
    try statement(
      """
      SELECT 1 FROM claim WHERE id = ?1 AND verdict IS NOT NULL \
      UNION ALL SELECT 1 FROM claim_was WHERE id = ?1 AND verdict IS NOT NULL LIMIT 1
      """
    ).bind(claim).hasRow()
  }
}

extension StoreReader {
  /// Finds out some of what changes have left for later, for `StoreWriter.record`: the claims that one change affects,
  /// or summaries until `isEnough`; nil if nothing is left.
  package func refreshStep(until isEnough: () -> Bool) throws(DeskError) -> RefreshStep? {
    try read(asOf: nil, nowMs: 0) { (_) throws(DeskError) in
      try RefreshWork(store: store).step(count: .max, isEnough: isEnough)
    }
  }
}
