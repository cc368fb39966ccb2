package import AssayDesk
import AssayDomain
import AssayEncoding
package import AssayVocabulary
import SQLite

/// An event of a claim's history, described in words.
package struct HistoryEntry: Sendable {
  package let event: EventSummary
  /// The changes to the claim and the records on it, one phrase for each.
  package let changes: [String]
  /// The changes of the claim's counts, even if the event was about another claim.
  package let effects: [String]
}

extension StoreReader {
  /// Returns up to `count` events before `seq` that changed a claim, its assessment, or records on it or on claims
  /// merged into it; newest first.
  package func history(
    of claim: ClaimID,
    in snapshot: ReadSnapshot,
    before seq: Int64,
    count: Int64
  ) throws(DeskError) -> [HistoryEntry] {
    let members = try snapshot.recordedFor(claim)
    var seqs: Set<Int64> = []
    for member in members {
      seqs.formUnion(try snapshot.seqs(touching: member, before: seq, count: count))
      seqs.formUnion(try snapshot.seqs(refreshing: member, before: seq, count: Int(count)))
    }
    var entries: [HistoryEntry] = []
    for seq in seqs.sorted(by: >).prefix(Int(count)) {
      guard let event = try log.event(seq) else { throw .damaged(table: "event", column: "seq") }
      let body = try log.body(of: event)
      let before = ReadSnapshot(snapshot.store, asOf: seq - 1, instantMs: nil)
      let after = ReadSnapshot(snapshot.store, asOf: seq, instantMs: nil)
      entries.append(
        HistoryEntry(
          event: try summary(of: event, body),
          changes: try RecordChanges(before, after).words(of: body.changes, on: Set(members)),
          effects: try after.effects(since: before, on: claim)
        )
      )
    }
    return entries
  }
}

extension ReadSnapshot {
  /// Returns the newest events that changed a claim, the records on it, or its summary.
  fileprivate func seqs(
    touching claim: ClaimID,
    before seq: Int64,
    count: Int64
  ) throws(DeskError) -> [Int64] {
    try store.statement(
      """
      SELECT since_seq FROM (\
      SELECT since_seq FROM claim WHERE id = ?1 UNION SELECT since_seq FROM claim_was WHERE id = ?1 \
      UNION SELECT since_seq FROM attribution WHERE claim = ?1 \
      UNION SELECT since_seq FROM attribution_was WHERE claim = ?1 \
      UNION SELECT since_seq FROM link WHERE from_claim = ?1 \
      UNION SELECT since_seq FROM link WHERE to_claim = ?1 \
      UNION SELECT since_seq FROM link_was WHERE from_claim = ?1 \
      UNION SELECT since_seq FROM link_was WHERE to_claim = ?1 \
      UNION SELECT since_seq FROM evidence WHERE claim = ?1 \
      UNION SELECT since_seq FROM evidence_was WHERE claim = ?1 \
      UNION SELECT since_seq FROM note WHERE claim = ?1 \
      UNION SELECT since_seq FROM assessment WHERE id = ?1 \
      UNION SELECT since_seq FROM assessment_was WHERE id = ?1) \
      WHERE since_seq < ?2 AND since_seq <= ?3 ORDER BY since_seq DESC LIMIT ?4
      """
    ).bind(claim, seq, self.seq, count).fetchAll { $0.integer(0) }
  }
  /// Returns the newest events that changed a claim's summary, of those whose refresh is still to come.
  fileprivate func seqs(
    refreshing claim: ClaimID,
    before seq: Int64,
    count: Int
  ) throws(DeskError) -> [Int64] {
    let marks = try store.statement(
      """
      SELECT seq FROM refresh WHERE claim = ?1 AND seq < ?2 AND seq <= ?3 \
      UNION SELECT seq FROM refresh_seed WHERE seq < ?2 AND seq <= ?3 ORDER BY seq DESC
      """
    ).bind(claim, seq, self.seq).fetchAll { $0.integer(0) }
    var changed: [Int64] = []
    for mark in marks where changed.count < count {
      let before = ReadSnapshot(store, asOf: mark - 1, instantMs: nil)
      let after = ReadSnapshot(store, asOf: mark, instantMs: nil)
      if try before.summary(of: claim) != after.summary(of: claim) { changed.append(mark) }
    }
    return changed
  }
}
