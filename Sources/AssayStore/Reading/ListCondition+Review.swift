import AssayDomain
import AssayVocabulary

/// Which claims of those taken for review are anybody's again at an instant, as their lease has run out.
struct LeaseCondition {
  /// UTC milliseconds.
  let nowMs: Int64

  /// Holds for the row `c` of a claim whose lease has run out.
  var hasEnded: SQLPart {
    SQLPart(
      "(c.status = 1 AND coalesce(c.lease_until, \(Int64.max)) <= ?)",
      [.number(nowMs)]
    )
  }
}

/// Conditions on where claims stand in review.
extension ListCondition {
  static func assignee(_ name: String, _ leases: LeaseCondition) -> ListCondition {
    let holds = SQLPart("c.reviewer = ?", [.text(name)])
    let test = holds + " AND NOT " + leases.hasEnded
    return ListCondition(
      test,
      ids: SQLPart("SELECT id FROM claim WHERE reviewer = ?", holds.bindings),
      walk: claims("claim_reviewer", test)
    )
  }

  /// Claims that nobody holds, decided ones among them, which a stale verdict brings into the queue.
  static func free(_ leases: LeaseCondition) -> ListCondition {
    ListCondition("(c.status IN (0, 3) OR " + leases.hasEnded + ")", ids: nil)
  }

  /// That a verdict stands, or that there is none, holds for nearly all, so no index leads to them.
  static func stale(_ isSo: Bool) -> ListCondition {
    let row = "SELECT 1 FROM staleness t WHERE t.id = c.id AND t.stale = 1"
    guard isSo else { return ListCondition(SQLPart("NOT EXISTS (\(row))"), ids: nil) }
    return ListCondition(
      SQLPart("EXISTS (\(row))"),
      ids: "SELECT id FROM staleness WHERE stale = 1",
      walk: Walk(
        from: "staleness t INDEXED BY staleness_stale CROSS JOIN claim c",
        key: "t.id",
        condition: "c.id = t.id AND t.stale = 1"
      )
    )
  }

  static func overridden(_ isSo: Bool) -> ListCondition {
    let member = "json_extract(c.decision, '$.override')"
    guard isSo else { return ListCondition(SQLPart(member + " IS NULL"), ids: nil) }
    let test = SQLPart(member + " IS NOT NULL")
    return ListCondition(
      test,
      ids: "SELECT id FROM claim WHERE json_extract(decision, '$.override') IS NOT NULL",
      walk: claims("claim_overridden", test)
    )
  }

  static func statuses(_ statuses: Set<ClaimStatus>, _ leases: LeaseCondition) -> ListCondition {
    if statuses == ClaimStatus.open {
      let test: SQLPart = "c.status < 3"
      return ListCondition(
        test,
        ids: "SELECT id FROM claim WHERE status < 3",
        walk: claims("claim_open", test)
      )
    }
    let codes = statuses.map(\.code).sorted()
    if codes == [ClaimStatus.submitted.code] { return .submitted(leases) }
    if codes == [ClaimStatus.inReview.code] { return .inReview(leases) }
    if codes.count == 1 { return column("status", is: codes[0], index: "claim_status") }
    return .severalStatuses(statuses, leases)
  }

  private static func submitted(_ leases: LeaseCondition) -> ListCondition {
    let test = "(c.status = 0 OR " + leases.hasEnded + ")"
    return ListCondition(
      test,
      ids: "SELECT id FROM claim WHERE status = 0 UNION ALL SELECT c.id FROM claim c WHERE "
        + leases.hasEnded,
      walk: claims("claim_open", "c.status < 3 AND " + test)
    )
  }

  private static func inReview(_ leases: LeaseCondition) -> ListCondition {
    let test = "c.status = 1 AND NOT " + leases.hasEnded
    return ListCondition(
      test,
      ids: "SELECT id FROM claim WHERE status = 1",
      walk: claims("claim_status", test)
    )
  }

  /// The stored statuses, corrected for leases that have run out.
  private static func severalStatuses(
    _ statuses: Set<ClaimStatus>,
    _ leases: LeaseCondition
  ) -> ListCondition {
    var codes = statuses.map(\.code)
    if statuses.contains(.submitted), !statuses.contains(.inReview) {
      codes.append(ClaimStatus.inReview.code)
    }
    let list = codes.sorted().map(String.init).joined(separator: ", ")
    // The plus keeps the planner from leaving the walk's order for the index of statuses.
    var test = SQLPart("+c.status IN (\(list))")
    switch (statuses.contains(.submitted), statuses.contains(.inReview)) {
    case (true, true), (false, false): break
    case (true, false): test += " AND (c.status <> 1 OR " + leases.hasEnded + ")"
    case (false, true): test += " AND NOT " + leases.hasEnded
    }
    return ListCondition(test, ids: SQLPart("SELECT id FROM claim WHERE status IN (\(list))"))
  }
}
