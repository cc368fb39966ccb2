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

  /// Moves a claim in the queue, where it has a place, to where its new summary belongs.
  func updateQueueEntry(of claim: ClaimID, _ summary: AssessmentSummary) throws(DeskError) {
    try statement(
      """
      UPDATE queue SET credibility = ?2, lack = ?3 \
      WHERE claim = ?1 AND (credibility <> ?2 OR lack <> ?3)
      """
    ).bind(claim, summary.credibility, VerdictLack(summary).rawValue).execute()
  }
}
