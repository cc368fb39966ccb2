import AssayDomain
import SQLite

/// Keeps the summaries of assessments up to date.
struct Refresher {
  /// How many claims are assessed in the transaction of the change that affects them.
  static let limit = 200

  let store: StoreConnection

  /// Assesses what an event's rows touched and what follows from it; what lies beyond the limit is marked.
  func refresh(after rows: EventRows, limit: Int) throws(StoreError) {
    let made = rows.touched.isEmpty ? [:] : try assess(after: rows, limit: limit)
    try queue(rows, made)
  }

  /// Gives the summaries of claims that the event has made.
  private func assess(
    after rows: EventRows,
    limit: Int
  ) throws(StoreError) -> [ClaimID: AssessmentSummary] {
    let seq = rows.seq
    let view = View(newestOf: store, seq: seq)
    let links = LinkMemo(view, linkless: rows.changedLinks.isEmpty ? rows.madeClaims : [])
    var seeds: [ClaimID] = []
    for claim in rows.touched {
      let survivor = try links.survivor(of: claim)
      seeds.append(survivor)
      // A merged claim is assessed as well, so that nothing counts for it any more.
      if survivor != claim { seeds.append(claim) }
    }
    let affected = try AffectedClaims(by: seeds, limit: limit) {
      (claim) throws(StoreError) in
      try links.all(of: claim)
        .filter { $0.isLive || rows.changedLinks.contains($0.id) }
        .map { LinkFacts(from: $0.from, to: $0.to, kind: $0.kind, isLive: true) }
    }
    var assessed: [ClaimID] = []
    for claim in affected.now {
      // A claim made just now cannot have been marked before.
      if !rows.madeClaims.contains(claim), try hasMark(claim) {
        try mark(claim, seq: seq)
      } else {
        assessed.append(claim)
      }
    }
    let knowledge = try view.knowledge(for: assessed, links)
    var made: [ClaimID: AssessmentSummary] = [:]
    for claim in assessed {
      let summary = knowledge.assess(claim).summary
      if rows.madeClaims.contains(claim) {
        made[claim] = summary
        try store.summaries.insert(SummaryRow(claim: claim, summary: summary), seq: seq)
      } else {
        try put(summary, of: claim, seq: seq)
      }
    }
    for claim in affected.later { try mark(claim, seq: seq) }
    return made
  }

  /// Gives the claims among an event's rows their places in the queue; one that the event has made and
  /// nothing has judged yet gets its first summary, so that every claim has one.
  private func queue(
    _ rows: EventRows,
    _ made: [ClaimID: AssessmentSummary]
  ) throws(StoreError) {
    for case .claim(let claim) in rows.images {
      if let summary = made[claim.id] {
        try store.queue(claim, summary, isNew: true)
      } else if rows.madeClaims.contains(claim.id) {
        let first = SummaryRow(claim: claim.id, summary: .unjudged)
        try store.summaries.insert(first, seq: rows.seq)
        try store.queue(claim, first.summary, isNew: true)
      } else {
        let kept = try store.summaries.get(claim.key, asOf: nil)?.summary ?? .unjudged
        try store.queue(claim, kept, isNew: false)
      }
    }
  }

  /// Computes up to `count` marked summaries, each as of the event that marked it, oldest first.
  ///
  /// Returns whether marks are left.
  func catchUp(count: Int64) throws(StoreError) -> Bool {
    let list = try store.statement("SELECT seq, claim FROM refresh ORDER BY seq, claim LIMIT ?1")
    list.bind(count, at: 1)
    let marks = try list.collect { (seq: $0.integer(0), claim: ClaimID(rawValue: $0.integer(1))) }
    for mark in marks {
      let view = View(store, asOf: mark.seq, askedMs: nil)
      let summary = try view.knowledge(for: mark.claim).assess(mark.claim).summary
      try put(summary, of: mark.claim, seq: mark.seq)
      let done = try store.statement("DELETE FROM refresh WHERE seq = ?1 AND claim = ?2")
      done.bind(mark.seq, at: 1)
      done.bind(mark.claim.rawValue, at: 2)
      try done.perform()
    }
    return marks.count == count
  }

  /// A summary that stays the same makes no version.
  private func put(_ summary: AssessmentSummary, of claim: ClaimID, seq: Int64) throws(StoreError) {
    let row = SummaryRow(claim: claim, summary: summary)
    guard try store.summaries.get(row.key, asOf: nil) != row else { return }
    try store.summaries.put(row, seq: seq)
    try store.requeue(claim, summary)
  }

  /// Marks of one claim are worked off in order, so while one waits the next waits behind it.
  private func hasMark(_ claim: ClaimID) throws(StoreError) -> Bool {
    let statement = try store.statement("SELECT 1 FROM refresh WHERE claim = ?1 LIMIT 1")
    statement.bind(claim.rawValue, at: 1)
    return try statement.only { _ in true } != nil
  }

  private func mark(_ claim: ClaimID, seq: Int64) throws(StoreError) {
    let statement = try store.statement("INSERT OR IGNORE INTO refresh VALUES (?, ?)")
    statement.bind(seq, at: 1)
    statement.bind(claim.rawValue, at: 2)
    try statement.perform()
  }
}
