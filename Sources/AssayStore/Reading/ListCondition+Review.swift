import AssayDomain
import AssayEncoding
import AssayVocabulary
import SQLite

/// Conditions on the status of claims in review.
///
/// An expired lease leaves its claim to anybody; `hasEnded` is true of the row `c` of such a claim.
extension ListCondition {
  static func hasLeaseEnded(atMs nowMs: Int64) -> SQLPart {
    "(c.status = 1 AND coalesce(c.lease_until, \(sql: Int64.max)) <= \(nowMs))"
  }

  static func assignee(_ name: String, _ hasEnded: SQLPart) -> ListCondition {
    let test: SQLPart = "c.reviewer = \(name) AND NOT \(hasEnded)"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE reviewer = \(name)",
      walk: claims("claim_reviewer", test)
    )
  }

  /// Claims that nobody holds, including decided ones, which a stale verdict brings into the queue.
  static func free(_ hasEnded: SQLPart) -> ListCondition {
    ListCondition(test: "(c.status IN (0, 3) OR \(hasEnded))")
  }

  /// Nearly all claims have a verdict that stands or none, so no index leads to them.
  static func stale(_ isSo: Bool) -> ListCondition {
    let test: SQLPart = "EXISTS (SELECT 1 FROM staleness t WHERE t.id = c.id AND t.stale = 1)"
    guard isSo else { return ListCondition(test: "NOT \(test)") }
    return ListCondition(
      test: test,
      ids: "SELECT id FROM staleness WHERE stale = 1",
      walk: Walk(
        from: "staleness t INDEXED BY staleness_stale CROSS JOIN claim c",
        key: "t.id",
        condition: "c.id = t.id AND t.stale = 1"
      )
    )
  }

  static func overridden(_ isSo: Bool) -> ListCondition {
    guard isSo else { return ListCondition(test: "json_extract(c.decision, '$.override') IS NULL") }
    let test: SQLPart = "json_extract(c.decision, '$.override') IS NOT NULL"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE json_extract(decision, '$.override') IS NOT NULL",
      walk: claims("claim_overridden", test)
    )
  }

  static func statuses(_ statuses: Set<ClaimStatus>, _ hasEnded: SQLPart) -> ListCondition {
    if statuses == ClaimStatus.open { return open }
    if statuses == [.submitted] { return submitted(hasEnded) }
    if statuses == [.inReview] { return inReview(hasEnded) }
    if let only = statuses.first, statuses.count == 1 {
      return column("status", is: only.code, index: "claim_status")
    }
    return severalStatuses(statuses, hasEnded)
  }

  private static var open: ListCondition {
    ListCondition(
      test: "c.status < 3",
      ids: "SELECT id FROM claim WHERE status < 3",
      walk: claims("claim_open", "c.status < 3")
    )
  }

  private static func submitted(_ hasEnded: SQLPart) -> ListCondition {
    let test: SQLPart = "(c.status = 0 OR \(hasEnded))"
    return ListCondition(
      test: test,
      ids: """
        SELECT id FROM claim WHERE status = 0 \
        UNION ALL SELECT c.id FROM claim c WHERE \(hasEnded)
        """,
      walk: claims("claim_open", "c.status < 3 AND \(test)")
    )
  }

  private static func inReview(_ hasEnded: SQLPart) -> ListCondition {
    let test: SQLPart = "c.status = 1 AND NOT \(hasEnded)"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE status = 1",
      walk: claims("claim_status", test)
    )
  }

  /// The stored statuses, corrected for expired leases.
  private static func severalStatuses(
    _ statuses: Set<ClaimStatus>,
    _ hasEnded: SQLPart
  ) -> ListCondition {
    let (hasSubmitted, hasInReview) = (statuses.contains(.submitted), statuses.contains(.inReview))
    let stored = hasSubmitted ? statuses.union([.inReview]) : statuses
    let list = stored.map(\.code).sorted().map(String.init).joined(separator: ", ")
    // The plus keeps the planner from replacing the walk's index with the index of statuses.
    var test: SQLPart = "+c.status IN (\(sql: list))"
    if hasSubmitted, !hasInReview { test += " AND (c.status <> 1 OR \(hasEnded))" }
    if hasInReview, !hasSubmitted { test += " AND NOT \(hasEnded)" }
    return ListCondition(test: test, ids: "SELECT id FROM claim WHERE status IN (\(sql: list))")
  }
}
