package import AssayDomain

extension Change {
  /// Takes a claim for review by the caller.
  package func take(_ id: ClaimID) throws(StoreError) {
    try review(id, .take) { _ in }
  }

  /// Takes the claim that comes first in the queue among those that nobody holds, that wait for no day to
  /// come and that a filter admits.
  package func takeNext(_ filter: ClaimFilter) throws(StoreError) {
    try refuseVersionOfNothing()
    var free = filter
    free.statuses = [.submitted]
    let first = try view.queue(free, atMs: nowMs, count: 1).first
    guard let first else { throw try nothingToTake(filter, day: nil) }
    guard QueuePlace(first.claim, first.summary)?.part(atMs: nowMs) != .waiting else {
      throw try nothingToTake(filter, day: first.claim.checkAfter)
    }
    try take(first.claim.id)
  }

  /// Gives back a claim that the caller has taken.
  package func release(_ id: ClaimID) throws(StoreError) {
    try review(id, .release) { _ in }
  }

  /// Gives a claim to a user for review, or with nil to nobody, whoever held it.
  package func assign(_ id: ClaimID, to user: String?) throws(StoreError) {
    guard let user else { return try review(id, .unassign) { _ in } }
    let assignee = try TextRule.userName.clean(user, field: "to")
    try review(id, .assign, assignee: assignee) { _ in }
  }

  /// Takes the verdict of a decided claim back, so that it is reviewed anew; its history keeps it.
  package func reopen(_ id: ClaimID) throws(StoreError) {
    _ = try neededReason(for: "reopening a claim")
    try review(id, .reopen) { $0.decision = nil }
  }

  /// Takes an open claim out of review for good; what is recorded about it stays.
  package func withdrawClaim(_ id: ClaimID) throws(StoreError) {
    _ = try neededReason(for: "withdrawing a claim")
    try review(id, .withdraw) { _ in }
  }

  /// Proposes a verdict, which decides the claim; the call's reason is its rationale.
  ///
  /// With `overrides`, what the policy needs for the verdict is set aside, which needs a reason.
  package func propose(
    _ id: ClaimID,
    verdict: Verdict,
    label: String?,
    overrides: Bool
  ) throws(StoreError) {
    let label = try TextRule.label.clean(optional: label, field: "label")
    let assessment = try view.knowledge(for: id).assess(id)
    let unmet = VerdictNeeds.standard.unmet(
      verdict,
      assessment: assessment,
      rationale: request.reason
    )
    try review(id, .propose) { (claim) throws(StoreError) in
      var override: String?
      if let unmet {
        guard overrides else {
          throw .refused(
            Refusal(
              .policyUnmet,
              field: "verdict",
              unmet,
              hint:
                "see what would help with claim.assess (assay explain), or set the need aside with override and a reason"
            )
          )
        }
        override = try neededReason(for: "setting a need aside")
      }
      claim.decision = Decision(
        verdict: verdict,
        label: label,
        rationale: request.reason,
        proposer: request.author.name,
        approver: nil,
        override: override,
        seq: seq,
        atMs: nowMs,
        algorithm: Assessment.algorithmVersion
      )
    }
  }

  private func review(
    _ id: ClaimID,
    _ action: ReviewAction,
    _ change: (inout Claim) throws(StoreError) -> Void
  ) throws(StoreError) {
    try review(id, action, assignee: nil, change)
  }

  private func review(
    _ id: ClaimID,
    _ action: ReviewAction,
    assignee: String?,
    _ change: (inout Claim) throws(StoreError) -> Void
  ) throws(StoreError) {
    guard var claim = try view.claim(id) else {
      throw .notFound("claim \(id)", field: "claim", hint: "list them with claim.list (assay list)")
    }
    try expectVersion(claim.version, of: id.description)
    let before = ReviewState(status: claim.status, holder: claim.assignee)
    do throws(ReviewRefusal) {
      let after = try ReviewTable.standard.next(
        before,
        action: action,
        actor: request.author.name,
        assignee: assignee,
        isStale: false
      )
      claim.status = after.status
      claim.assignee = after.holder
    } catch {
      throw .conflict(
        "\(id) cannot be \(action.done): \(error.description)",
        field: "claim",
        hint: error.hint
      )
    }
    try change(&claim)
    claim.version += 1
    try put(.claim(claim))
  }

  /// Why there is nothing to take: what others hold, and what waits for a day, the first for `day`.
  private func nothingToTake(
    _ filter: ClaimFilter,
    day: ReportedDate?
  ) throws(StoreError) -> StoreError {
    var held = filter
    held.statuses = [.inReview, .proposed]
    let heldCount = try view.queue(held, atMs: nowMs, count: Self.greatestToldCount).count
    var reasons: [String] = []
    if heldCount > 0 {
      let atLeast = heldCount == Self.greatestToldCount ? "at least " : ""
      reasons.append("\(atLeast)\(heldCount) in review already")
    }
    if let day { reasons.append("the next waits for its day, \(day)") }
    let said = reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
    return .refused(
      Refusal(
        .notFound,
        "there is no claim that could be taken now" + said,
        hint: "see what is in the queue with review.queue (assay queue)"
      )
    )
  }

  private static let greatestToldCount = 100
}

extension ReviewRefusal {
  /// The calls that help.
  fileprivate var hint: String? {
    switch self {
    case .heldBy: "assign it with review.assign (assay assign)"
    case .decided: "reopen it with review.reopen (assay reopen)"
    case .decidedAndStale: "take it with review.take (assay take)"
    case .notHeld: "see who holds what with claim.list (assay list)"
    case .withdrawn: "submit it with claim.submit (assay submit)"
    case .waitsForApproval, .notDecided, .merged, .alreadyHeldBy: nil
    }
  }
}

extension ReviewAction {
  fileprivate var done: String {
    switch self {
    case .take: "taken"
    case .propose: "decided"
    case .release, .unassign: "released"
    case .assign: "assigned"
    case .reopen: "reopened"
    case .withdraw: "withdrawn"
    }
  }
}
