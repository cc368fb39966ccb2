import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// Updates the rows that are derived from an event's rows: summaries of assessments, staleness of verdicts, and the
/// queue.
struct Refresher {
  /// How many claims are reassessed in the transaction of the change that affects them.
  static let limit = 200
  /// How many claims may be read for that: each claim that is reassessed reads all claims that hang together with it.
  private static let maximumReadCount = 10_000
  /// How many marked summaries are computed on one graph.
  private static let catchUpCount = 25
  /// How many claims of a graph take as long to read as one takes to assess on it.
  private static let readCountWorthOne = 40

  let store: StoreConnection

  /// Reassesses the claims that an event's rows affect, up to `limit`, and marks the others.
  func refresh(after rows: EventRows, nowMs: Int64, limit: Int) throws(DeskError) {
    let snapshot = ReadSnapshot(newestOf: store, seq: rows.seq, nowMs: nowMs)
    if rows.hasChangedDays { try markEverything(seq: rows.seq) }
    var made: [ClaimID: AssessmentSummary] = [:]
    if let lone = try assessLone(rows, snapshot) {
      made = lone
    } else if !rows.touched.isEmpty {
      made = try assess(after: rows, snapshot, limit: limit)
    }
    for claim in rows.decided where made[claim] == nil {
      if try hasMark(claim) {
        try mark([claim], seq: rows.seq)
      } else {
        try refreshStaleness(claim, assessed: nil, snapshot)
      }
    }
    try queue(rows, made, snapshot)
    if rows.hasChangedDays, limit == .max { while try catchUp(count: 100) {} }
  }

  /// Assesses a claim that the event created with a single attribution and nothing else, as most events do; returns nil
  /// after any other event, and in a rebuild, which assesses every claim on its graph.
  private func assessLone(
    _ rows: EventRows,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> [ClaimID: AssessmentSummary]? {
    guard store.purpose == .writing, store.caches.areOn, rows.changedLinks.isEmpty,
      let claim = rows.madeClaims.first, rows.touched == [claim]
    else { return nil }
    var only: Attribution?
    for image in rows.images {
      switch image {
      case .attribution(let attribution):
        guard only == nil, attribution.version == 1 else { return nil }
        only = attribution
      case .claim(let made):
        guard made.id == claim else { return nil }
      case .source: break
      default: return nil
      }
    }
    guard let only,
      let report = LoneReport(
        AttributionFacts(only, days: .utc),
        by: SourceFacts(try snapshot.known(only.source))
      )
    else { return nil }
    let summary = store.caches.loneExplanations.summary(of: report, calling: only.id)
    try insert(summary, of: claim, seq: rows.seq)
    return [claim: summary]
  }

  /// Assesses the claims that the rows affect and returns their summaries.
  private func assess(
    after rows: EventRows,
    _ snapshot: ReadSnapshot,
    limit: Int
  ) throws(DeskError) -> [ClaimID: AssessmentSummary] {
    let seq = rows.seq
    let links = LinkCache(snapshot, linkless: rows.changedLinks.isEmpty ? rows.madeClaims : [])
    try links.prepare(for: rows.touched)
    var seeds: [ClaimID] = []
    for claim in rows.touched {
      let survivor = try links.survivor(of: claim)
      seeds.append(survivor)
      // A merged claim is assessed as well, so that no report counts for it any more.
      if survivor != claim { seeds.append(claim) }
    }
    let affected = try AffectedClaims(by: seeds, limit: affordable(limit, seeds, links)) {
      (claim) throws(DeskError) in
      try links.all(of: claim)
        .filter { $0.isLive || rows.changedLinks.contains($0.id) }
        .map { LinkFacts(from: $0.from, to: $0.to, kind: $0.kind, isLive: true) }
    }
    var assessed: [ClaimID] = []
    for claim in affected.now {
      // A claim created by this event cannot have been marked before.
      if !rows.madeClaims.contains(claim), try hasMark(claim) {
        try mark([claim], seq: seq)
      } else {
        assessed.append(claim)
      }
    }
    let attributionGraph = try snapshot.attributionGraph(for: assessed, links)
    var made: [ClaimID: AssessmentSummary] = [:]
    for claim in assessed {
      let assessment = attributionGraph.assess(claim)
      made[claim] = assessment.summary
      if rows.madeClaims.contains(claim) {
        try insert(assessment.summary, of: claim, seq: seq)
      } else {
        try put(assessment.summary, of: claim, seq: seq)
        try refreshStaleness(claim, assessed: assessment, snapshot)
      }
    }
    try mark(affected.later, seq: seq)
    return made
  }

  /// Returns how many claims may be reassessed at once; fewer where many claims hang together, except in a rebuild.
  private func affordable(
    _ limit: Int,
    _ seeds: [ClaimID],
    _ links: LinkCache<ReadSnapshot>
  ) throws(DeskError) -> Int {
    guard limit < .max else { return limit }
    let scope = try AssessmentScope(assessing: seeds, links: links.live)
    return min(limit, max(1, Self.maximumReadCount / max(1, scope.claims.count)))
  }

  /// Updates the staleness of a claim's verdict, if it has one, as of the snapshot's event.
  private func refreshStaleness(
    _ id: ClaimID,
    assessed: Assessment?,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    guard let claim = try store.claims.get(id.rawValue, asOf: snapshot.past) else { return }
    let kept = try store.stalenessRows.get(id.rawValue, asOf: nil)?.staleness
    var staleness = VerdictStaleness.fresh
    if claim.status == .decided, let decision = claim.decision {
      staleness = try snapshot.staleness(of: claim, on: decision, assessed: assessed)
    } else if kept == nil {
      return
    }
    guard staleness != kept else { return }
    try store.stalenessRows.put(
      VerdictStalenessRow(key: id.rawValue, staleness: staleness),
      seq: snapshot.seq
    )
    guard staleness.isStale != (kept?.isStale ?? false) else { return }
    try updateQueuePlace(id, snapshot)
  }

  /// Updates a claim's place in the queue.
  ///
  /// The queue has no history: the place follows from the current rows and the newest days, whichever event the
  /// snapshot of a late refresh is as of.
  private func updateQueuePlace(_ id: ClaimID, _ snapshot: ReadSnapshot) throws(DeskError) {
    guard let claim = try store.claims.get(id.rawValue, asOf: nil) else { return }
    let kept = try store.summaries.get(claim.key, asOf: nil)?.summary ?? .unjudged
    try store.updateQueueEntry(
      of: claim,
      kept,
      isStale: store.stalenessRows.get(claim.key, asOf: nil)?.staleness.isStale ?? false,
      days: snapshot.newest.days(for: claim),
      isNew: false
    )
  }

  /// Updates the places in the queue of an event's claims; a created claim that has not been assessed gets its first
  /// summary, so that every claim has one.
  private func queue(
    _ rows: EventRows,
    _ made: [ClaimID: AssessmentSummary],
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    for case .claim(let claim) in rows.images {
      guard rows.madeClaims.contains(claim.id) else {
        try updateQueuePlace(claim.id, snapshot)
        continue
      }
      let summary = made[claim.id] ?? .unjudged
      if made[claim.id] == nil {
        try insert(summary, of: claim.id, seq: rows.seq)
      }
      try store.updateQueueEntry(
        of: claim,
        summary,
        isStale: false,
        days: snapshot.days(for: claim),
        isNew: true
      )
    }
  }

  /// Computes up to `count` marked summaries and stalenesses, oldest first, each as of the event that marked it; at
  /// least one, then until `isEnough`.
  ///
  /// Returns whether marks are left.
  func catchUp(count: Int64, isEnough: () -> Bool = { false }) throws(DeskError) -> Bool {
    let marks: [(seq: Int64, claim: ClaimID)] = try store.statement(
      "SELECT seq, claim FROM refresh ORDER BY seq, claim LIMIT ?1"
    ).bind(count).fetchAll { ($0.integer(0), $0.id(1)) }
    var rest = marks[...]
    while let seq = rest.first?.seq {
      let group = rest.prefix(Self.catchUpCount).prefix { $0.seq == seq }
      rest = rest.dropFirst(group.count)
      if try catchUp(group.map(\.claim), markedBy: seq, isEnough) { return true }
    }
    return marks.count == count
  }

  /// Computes the summaries and stalenesses of some claims as of an event that marked them, all on one graph, and returns
  /// whether it was enough.
  ///
  /// Reading a large graph takes as long as assessing many claims on it, so that it is used for some at least.
  private func catchUp(
    _ claims: [ClaimID],
    markedBy seq: Int64,
    _ isEnough: () -> Bool
  ) throws(DeskError) -> Bool {
    let snapshot = ReadSnapshot(store, asOf: seq, instantMs: nil)
    let links = LinkCache(snapshot)
    let scope = try AssessmentScope(assessing: claims, links: links.live)
    let minimumCount = scope.claims.count / Self.readCountWorthOne
    let graph = try snapshot.attributionGraph(for: claims, links)
    for (index, claim) in claims.enumerated() {
      let assessment = graph.assess(claim)
      try put(assessment.summary, of: claim, seq: seq)
      try refreshStaleness(claim, assessed: assessment, snapshot)
      try store.statement("DELETE FROM refresh WHERE seq = ?1 AND claim = ?2").bind(seq, claim)
        .execute()
      if index + 1 >= minimumCount, isEnough() { return true }
    }
    return false
  }

  private func insert(
    _ summary: AssessmentSummary,
    of claim: ClaimID,
    seq: Int64
  ) throws(DeskError) {
    try store.summaries.insert(SummaryRow(key: claim.rawValue, summary: summary), seq: seq)
  }

  /// An unchanged summary makes no version.
  private func put(_ summary: AssessmentSummary, of claim: ClaimID, seq: Int64) throws(DeskError) {
    let row = SummaryRow(key: claim.rawValue, summary: summary)
    guard try store.summaries.get(row.key, asOf: nil) != row else { return }
    try store.summaries.put(row, seq: seq)
    try store.updateQueueEntry(of: claim, summary)
  }

  /// Marks of one claim are worked off in order, so a claim that has a mark gets the next change as a mark too.
  private func hasMark(_ claim: ClaimID) throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM refresh WHERE claim = ?1 LIMIT 1").bind(claim).hasRow()
  }

  private func mark(_ claims: [ClaimID], seq: Int64) throws(DeskError) {
    guard !claims.isEmpty else { return }
    try store.statement(
      "INSERT OR IGNORE INTO refresh (seq, claim) SELECT ?1, value FROM json_each(?2)"
    ).bind(seq, ClaimID.list(claims)).execute()
  }

  /// Marks every claim, and moves claims with dates to their places by the new days.
  private func markEverything(seq: Int64) throws(DeskError) {
    try store.statement(
      "INSERT OR IGNORE INTO refresh (seq, claim) SELECT ?1, id FROM claim"
    ).bind(seq).execute()
    let snapshot = ReadSnapshot(store, asOf: seq, instantMs: nil)
    for id: ClaimID in try store.statement(
      """
      SELECT q.claim FROM queue q JOIN claim c ON c.id = q.claim \
      WHERE c.due IS NOT NULL OR c.check_after IS NOT NULL
      """
    ).fetchAll({ $0.id(0) }) {
      try updateQueuePlace(id, snapshot)
    }
  }
}
