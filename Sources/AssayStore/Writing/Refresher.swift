import AssayDesk
import AssayDomain
import AssayEncoding
import AssayVocabulary
import SQLite

/// Updates the rows that are derived from an event's rows: summaries of assessments, staleness of verdicts, and the
/// queue.
struct Refresher {
  /// How many claims are reassessed in the transaction of the change that affects them.
  static let limit = 200
  /// How many claims may be read for that: each claim that is reassessed reads all claims that hang together with it.
  private static let maximumReadCount = 10_000

  let store: StoreConnection
  private var work: RefreshWork { RefreshWork(store: store) }

  /// Reassesses the claims that an event's rows affect, up to `limit`, and marks the others, or leaves a seed where
  /// finding them takes long.
  func refresh(after rows: EventRows, nowMs: Int64, limit: Int) throws(DeskError) {
    var snapshot = ReadSnapshot(newestOf: store, seq: rows.seq, nowMs: nowMs)
    snapshot.maximumLookupCount = store.lookupLimit
    if rows.hasChangedDays { try add([.everything], seq: rows.seq) }
    try add(rows.widelyHeard.map { .source($0) }, seq: rows.seq)
    var made: [ClaimID: AssessmentSummary] = [:]
    if let lone = try assessLone(rows, snapshot) {
      made = lone
    } else if !rows.touched.isEmpty {
      made = try assessOrSeed(after: rows, snapshot, limit: limit)
    }
    for claim in rows.decided where made[claim] == nil {
      if try isWaiting(claim) {
        try mark([claim], seq: rows.seq)
      } else {
        try put(work.staleness(of: claim, assessed: nil, snapshot), of: claim, snapshot)
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
    var happens: ReportTime?
    for image in rows.images {
      switch image {
      case .attribution(let attribution):
        guard only == nil, attribution.version == 1 else { return nil }
        only = attribution
      case .claim(let made):
        guard made.id == claim else { return nil }
        happens = made.happens.map { ReportTime($0) }
      case .source: break
      default: return nil
      }
    }
    guard let only,
      let report = LoneReport(
        AttributionFacts(only),
        by: SourceFacts(try snapshot.known(only.source)),
        happens: happens
      )
    else { return nil }
    let summary = store.caches.loneExplanations.summary(of: report, calling: only.id)
    try insert(summary, of: claim, seq: rows.seq)
    return [claim: summary]
  }

  /// Assesses what the rows affect, or leaves seeds for the refresher's thread.
  ///
  /// While any seed waits, nothing is assessed at once: marks that it will make come before this event's.
  private func assessOrSeed(
    after rows: EventRows,
    _ snapshot: ReadSnapshot,
    limit: Int
  ) throws(DeskError) -> [ClaimID: AssessmentSummary] {
    do throws(DeskError) {
      if limit < .max, try hasSeeds() { throw DeskError.deferred }
      return try assess(after: rows, snapshot, limit: limit)
    } catch {
      guard case .deferred = error else { throw error }
      try add(rows.touched.map { .claim($0) }, seq: rows.seq)
      return [:]
    }
  }

  /// Assesses the claims that the rows affect and returns their summaries; throws `deferred`, before it has put any, if
  /// too many claims hang together.
  private func assess(
    after rows: EventRows,
    _ snapshot: ReadSnapshot,
    limit: Int
  ) throws(DeskError) -> [ClaimID: AssessmentSummary] {
    let seq = rows.seq
    let links = LinkCache(snapshot, linkless: rows.changedLinks.isEmpty ? rows.madeClaims : [])
    try links.prepare(for: rows.touched)
    let seeds = try links.seeds(of: rows.touched)
    let affected = try affectedClaims(by: seeds, of: rows, snapshot, links, limit: limit)
    var (assessed, waiting): ([ClaimID], [ClaimID]) = ([], affected.later)
    for claim in affected.now {
      // A claim created by this event cannot have been marked before.
      if !rows.madeClaims.contains(claim), try isWaiting(claim) {
        waiting.append(claim)
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
        try put(work.staleness(of: claim, assessed: assessment, snapshot), of: claim, snapshot)
      }
    }
    try mark(waiting, seq: seq)
    return made
  }

  /// Finds the claims that the rows affect, beginning with `seeds`, and how many of them may be reassessed at once.
  ///
  /// There may be fewer than `limit` where many claims hang together, except in a rebuild.
  private func affectedClaims(
    by seeds: [ClaimID],
    of rows: EventRows,
    _ snapshot: ReadSnapshot,
    _ links: LinkCache<ReadSnapshot>,
    limit: Int
  ) throws(DeskError) -> AffectedClaims {
    func affordable(_ claimCount: Int) -> Int {
      limit < .max ? min(limit, max(1, Self.maximumReadCount / max(1, claimCount))) : limit
    }
    var isLinked = false
    for claim in seeds where !isLinked { isLinked = try !links.all(of: claim).isEmpty }
    guard isLinked else {
      return AffectedClaims(byUnlinked: seeds, limit: affordable(seeds.count))
    }
    let scope = limit < .max ? try AssessmentScope(assessing: seeds, links: links.live) : nil
    return try AffectedClaims(
      by: seeds,
      limit: affordable(scope?.claims.count ?? 0),
      links: { (claim) throws(DeskError) in
        try links.all(of: claim)
          .filter { $0.isLive || rows.changedLinks.contains($0.id) }
          .map { LinkFacts(from: $0.from, to: $0.to, kind: $0.kind, isLive: true) }
      },
      isDenied: snapshot.wasDenied,
      isDecided: store.wasDecided
    )
  }

  /// Stores the staleness of a claim's verdict, fresh if there is no verdict any more.
  private func put(
    _ found: VerdictStaleness?,
    of id: ClaimID,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    let kept = try store.stalenessRows.get(id.rawValue, asOf: nil)?.staleness
    if found == nil, kept == nil { return }
    let staleness = found ?? .fresh
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

  /// Computes up to `count` marked summaries and stalenesses, oldest first, each as of the event that marked it, once the
  /// claims that seeds affect are marked; at least one, then until `isEnough`.
  ///
  /// Returns whether work is left.
  func catchUp(count: Int, isEnough: () -> Bool = { false }) throws(DeskError) -> Bool {
    var left = count
    while left > 0 {
      var wasEnough = false
      let step = try work.step(count: left) {
        wasEnough = isEnough()
        return wasEnough
      }
      guard let step else { return false }
      try record(step)
      left -= step.results.count
      if wasEnough { break }
    }
    return try work.isLeft()
  }

  /// Records what was found out for marks or a seed.
  func record(_ step: RefreshStep) throws(DeskError) {
    try mark(step.marks, seq: step.seq)
    if let seed = step.doneSeed {
      try store.statement("DELETE FROM refresh_seed WHERE seq = ?1 AND kind = ?2 AND id = ?3")
        .bind(seed.seq, seed.subject.kind, seed.subject.id).execute()
    }
    for result in step.results { try record(result) }
  }

  private func record(_ result: RefreshedClaim) throws(DeskError) {
    let (claim, seq) = (result.claim, result.seq)
    let snapshot = ReadSnapshot(store, asOf: seq, instantMs: nil)
    try put(result.summary, of: claim, seq: seq)
    try put(result.staleness, of: claim, snapshot)
    let hasDays = try store.statement(
      "SELECT 1 FROM claim WHERE id = ?1 AND (due IS NOT NULL OR check_after IS NOT NULL)"
    ).bind(claim).hasRow()
    // The time zone may have changed.
    if hasDays { try updateQueuePlace(claim, snapshot) }
    try store.statement("DELETE FROM refresh WHERE seq = ?1 AND claim = ?2").bind(seq, claim)
      .execute()
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

  /// Whether a claim has a mark or may get one from a seed: marks of one claim are worked off in order, so the next
  /// change is a mark too.
  private func isWaiting(_ claim: ClaimID) throws(DeskError) -> Bool {
    guard try work.isLeft() else { return false }
    return try store.statement(
      "SELECT 1 FROM refresh WHERE claim = ?1 UNION ALL SELECT 1 FROM refresh_seed LIMIT 1"
    ).bind(claim).hasRow()
  }

  private func hasSeeds() throws(DeskError) -> Bool {
    guard try work.isLeft() else { return false }
    return try store.statement("SELECT 1 FROM refresh_seed LIMIT 1").hasRow()
  }

  private func add(_ subjects: [RefreshSeed.Subject], seq: Int64) throws(DeskError) {
    guard !subjects.isEmpty else { return }
    store.caches.head.forgetMarks()
    let add = try store.statement(
      "INSERT OR IGNORE INTO refresh_seed (seq, kind, id) VALUES (?, ?, ?)"
    )
    for subject in subjects { try add.bind(seq, subject.kind, subject.id).execute() }
  }

  private func mark(_ claims: [ClaimID], seq: Int64) throws(DeskError) {
    guard !claims.isEmpty else { return }
    store.caches.head.forgetMarks()
    try store.statement(
      "INSERT OR IGNORE INTO refresh (seq, claim) SELECT ?1, value FROM json_each(?2)"
    ).bind(seq, ClaimID.list(claims)).execute()
  }
}
