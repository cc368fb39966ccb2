import AssayDomain
import AssayVocabulary

/// Which claims of those taken for review are anybody's again at an instant, as their lease has run out.
struct LeaseCondition {
  /// UTC milliseconds.
  let nowMs: Int64

  /// Holds for the row `c` of a claim whose lease has run out.
  var hasEnded: SQLPart {
    "(c.status = 1 AND coalesce(c.lease_until, \(sql: Int64.max)) <= \(nowMs))"
  }
}

/// Conditions on where claims stand in review.
extension ListCondition {
  static func assignee(_ name: String, _ leases: LeaseCondition) -> ListCondition {
    let test: SQLPart = "c.reviewer = \(name) AND NOT \(leases.hasEnded)"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE reviewer = \(name)",
      walk: claims("claim_reviewer", test)
    )
  }

  /// Claims that nobody holds, decided ones among them, which a stale verdict brings into the queue.
  static func free(_ leases: LeaseCondition) -> ListCondition {
    ListCondition(test: "(c.status IN (0, 3) OR \(leases.hasEnded))")
  }

  /// That a verdict stands, or that there is none, holds for nearly all, so no index leads to them.
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

  static func statuses(_ statuses: Set<ClaimStatus>, _ leases: LeaseCondition) -> ListCondition {
    if statuses == ClaimStatus.open { return open }
    if statuses == [.submitted] { return submitted(leases) }
    if statuses == [.inReview] { return inReview(leases) }
    if let only = statuses.first, statuses.count == 1 {
      return column("status", is: only.code, index: "claim_status")
    }
    return severalStatuses(statuses, leases)
  }

  private static var open: ListCondition {
    ListCondition(
      test: "c.status < 3",
      ids: "SELECT id FROM claim WHERE status < 3",
      walk: claims("claim_open", "c.status < 3")
    )
  }

  private static func submitted(_ leases: LeaseCondition) -> ListCondition {
    let test: SQLPart = "(c.status = 0 OR \(leases.hasEnded))"
    return ListCondition(
      test: test,
      ids: """
        SELECT id FROM claim WHERE status = 0 \
        UNION ALL SELECT c.id FROM claim c WHERE \(leases.hasEnded)
        """,
      walk: claims("claim_open", "c.status < 3 AND \(test)")
    )
  }

  private static func inReview(_ leases: LeaseCondition) -> ListCondition {
    let test: SQLPart = "c.status = 1 AND NOT \(leases.hasEnded)"
    return ListCondition(
      test: test,
      ids: "SELECT id FROM claim WHERE status = 1",
      walk: claims("claim_status", test)
    )
  }

  /// The stored statuses, corrected for leases that have run out.
  private static func severalStatuses(
    _ statuses: Set<ClaimStatus>,
    _ leases: LeaseCondition
  ) -> ListCondition {
    let (hasSubmitted, hasInReview) = (statuses.contains(.submitted), statuses.contains(.inReview))
    let stored = hasSubmitted ? statuses.union([.inReview]) : statuses
    let list = stored.map(\.code).sorted().map(String.init).joined(separator: ", ")
    // The plus keeps the planner from leaving the walk's order for the index of statuses.
    var test: SQLPart = "+c.status IN (\(sql: list))"
    if hasSubmitted, !hasInReview { test += " AND (c.status <> 1 OR \(leases.hasEnded))" }
    if hasInReview, !hasSubmitted { test += " AND NOT \(leases.hasEnded)" }
    return ListCondition(test: test, ids: "SELECT id FROM claim WHERE status IN (\(sql: list))")
  }
}
