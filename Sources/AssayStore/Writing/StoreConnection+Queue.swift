import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// The queue of claims to be reviewed, which follows from claims, their summaries and the standing of their
/// verdicts, and has no history.
extension StoreConnection {
  /// Gives a claim its place in the queue, or none once it is closed and no stale verdict brings it back.
  ///
  /// A claim that has been made just now (`isNew`) has no place yet.
  func updateQueueEntry(
    of claim: Claim,
    _ summary: AssessmentSummary,
    isStale: Bool,
    days: DayBoundaries,
    isNew: Bool
  ) throws(DeskError) {
    if !isNew {
      let leave = try statement("DELETE FROM queue WHERE claim = ?1")
      leave.bind(claim.key, at: 1)
      try leave.perform()
    }
    guard let place = QueuePlace(claim, summary, isStale: isStale, days: days) else { return }
    let enter = try statement(
      """
      INSERT INTO queue (claim, check_at, credibility, due_at, lack, rank, stale) \
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """
    )
    enter.bind(claim.key, at: 1)
    enter.bind(place.checkAtMs, at: 2)
    enter.bind(Int64(summary.credibility), at: 3)
    enter.bind(place.dueAtMs, at: 4)
    enter.bind(place.lack.rawValue, at: 5)
    enter.bind(-place.priority, at: 6)
    enter.bind(place.isStale ? 1 : 0, at: 7)
    try enter.perform()
  }

  /// Moves a claim in the queue, where it has a place, to where its new summary belongs.
  func updateQueueEntry(of claim: ClaimID, _ summary: AssessmentSummary) throws(DeskError) {
    let move = try statement(
      """
      UPDATE queue SET credibility = ?2, lack = ?3 \
      WHERE claim = ?1 AND (credibility <> ?2 OR lack <> ?3)
      """
    )
    move.bind(claim.rawValue, at: 1)
    move.bind(Int64(summary.credibility), at: 2)
    move.bind(VerdictLack(summary).rawValue, at: 3)
    try move.perform()
  }
}
