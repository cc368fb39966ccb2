package import AssayDesk
package import AssayDomain
package import AssayVocabulary
import SQLite

/// What is kept of assessments and verdicts, and whether it is up to date.
extension ReadSnapshot {
  package func keptSummary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary? {
    guard try isUpToDate(claim) else { return nil }
    return try store.summaries.get(claim.rawValue, asOf: past)?.summary ?? .unjudged
  }

  package func keptStaleness(of claim: ClaimID) throws(DeskError) -> VerdictStaleness? {
    guard try isUpToDate(claim) else { return nil }
    return try store.stalenessRows.get(claim.rawValue, asOf: past)?.staleness
  }

  private func isUpToDate(_ claim: ClaimID) throws(DeskError) -> Bool {
    if try summariesAreFresh() { return true }
    return try !isMarked(claim)
  }

  /// Whether nothing is marked for refreshing, so that every summary kept is up to date.
  func summariesAreFresh() throws(DeskError) -> Bool {
    try !store.statement("SELECT 1 FROM refresh LIMIT 1").hasRow()
  }

  /// Whether what is kept of a claim is out of date at the snapshot's moment.
  func isMarked(_ claim: ClaimID) throws(DeskError) -> Bool {
    try store.statement(
      "SELECT 1 FROM refresh WHERE claim = ?1 AND seq <= ?2 LIMIT 1"
    ).bind(claim, seq).hasRow()
  }
}
