package import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Takes a claim for review by the caller; reopens a decided claim whose verdict is stale.
  package func take(_ id: ClaimID) throws(DeskError) {
    try review(id, .take) { claim in claim.decision = nil }
  }

  /// Takes the first of `free` that waits for no day.
  ///
  /// `free` holds the claims of the queue that nobody holds, in order, up to `ActLimits.maximumQueueCount`. `heldCount`
  /// returns how many claims in review or proposed would otherwise qualify, up to that maximum.
  package func takeNext(
    of free: [(claim: Claim, place: QueuePlace?)],
    heldCount: () throws(DeskError) -> Int
  ) throws(DeskError) {
    try refuseVersionOfNothing()
    for (claim, place) in free {
      guard let part = place?.part(atMs: nowMs) else { continue }
      guard part != .waiting else {
        throw nothingToTake(heldCount: try heldCount(), day: claim.checkAfter)
      }
      return try take(claim.id)
    }
    throw nothingToTake(heldCount: try heldCount(), day: nil)
  }

  /// Gives back a claim that the caller has taken.
  package func release(_ id: ClaimID) throws(DeskError) {
    try review(id, .release) { _ in }
  }

  /// Assigns a claim to a user for review, or to nobody if nil, whoever held it.
  package func assign(_ id: ClaimID, to user: String?) throws(DeskError) {
    guard let user else { return try review(id, .unassign) { _ in } }
    let assignee = try TextRule.userName.clean(user, field: "to")
    try review(id, .assign, assignee: assignee) { _ in }
  }

  /// Reopens a decided claim, so that it is reviewed again; its history keeps the verdict.
  package func reopen(_ id: ClaimID) throws(DeskError) {
    _ = try neededReason(for: "reopening a claim")
    try review(id, .reopen) { $0.decision = nil }
  }

  /// Withdraws an open claim from review for good; the records about it stay.
  package func withdrawClaim(_ id: ClaimID) throws(DeskError) {
    _ = try neededReason(for: "withdrawing a claim")
    try review(id, .withdraw) { $0.proposal = nil }
  }

  /// Rejects a proposed verdict, for a reason.
  package func reject(_ id: ClaimID) throws(DeskError) {
    _ = try neededReason(for: "rejecting a verdict")
    try review(id, .reject) { $0.proposal = nil }
  }

  /// Performs an act of review by the table of review, and then `change`.
  func review(
    _ id: ClaimID,
    _ action: ReviewAction,
    _ change: (inout Claim) throws(DeskError) -> Void
  ) throws(DeskError) {
    try review(id, action, assignee: nil, change)
  }

  private func review(
    _ id: ClaimID,
    _ action: ReviewAction,
    assignee: String?,
    _ change: (inout Claim) throws(DeskError) -> Void
  ) throws(DeskError) {
    var claim = try snapshot.claimItself(id, field: "claim")
    try expectVersion(claim.version, of: id.description)
    switch try step(action, claim, assignee: assignee) {
    case .goes(let status, let holder):
      claim.status = status
      claim.assignee = holder
      claim.leaseUntilMs = try holder.map { (_) throws(DeskError) in try leaseEndMs() }
    case .asBefore:
      claim = try before(claim)
    }
    try change(&claim)
    claim.version = try version(of: id) + 1
    try put(.claim(claim))
  }

  /// Returns the step that an act takes by the table of review; throws a refusal with the table's message.
  func step(
    _ action: ReviewAction,
    _ claim: Claim,
    assignee: String?
  ) throws(DeskError) -> ReviewStep {
    let author = request.author
    let act = ReviewAct(
      action,
      by: author.name,
      role: try snapshot.role(of: author),
      assignee: assignee
    )
    let state = ReviewState(
      status: claim.status,
      holder: claim.assignee,
      proposer: try claim.proposal.map { (proposal) throws(DeskError) in
        try name(proposal.proposer, at: proposal.seq)
      },
      onlySubmitter: try onlySubmitter(of: claim),
      isStale: try snapshot.staleness(of: claim)?.isStale ?? false
    )
    let policy = try policy()
    do throws(ReviewRefusal) {
      return try ReviewTable.standard.step(act, from: state, policy: policy)
    } catch {
      throw .refused(
        Refusal(
          error.kind,
          field: "claim",
          "\(claim.id) cannot be \(action.deed): \(error.description)",
          hint: error.hint,
          remedy: error.remedy(for: claim.id, user: author.name)
        )
      )
    }
  }

  /// Returns who submitted a claim and every claim merged into it, if that was one person.
  private func onlySubmitter(of claim: Claim) throws(DeskError) -> String? {
    guard claim.status == .proposed else { return nil }
    var submitters: Set<String> = []
    for member in try snapshot.members(of: claim.id) {
      guard let submitter = try snapshot.claim(member)?.submitter else { return nil }
      submitters.insert(try name(submitter, at: snapshot.versions(of: .claim(member)).first ?? 0))
    }
    return submitters.count == 1 ? submitters.first : nil
  }

  /// Returns the caller's present name if the caller made the event, otherwise the recorded name.
  private func name(_ recorded: String, at seq: Int64) throws(DeskError) -> String {
    let uid = try snapshot.eventStamp(seq)?.uid
    return uid == request.author.uid ? request.author.name : recorded
  }

  /// When a lease that starts or is renewed now expires, in UTC milliseconds.
  func leaseEndMs() throws(DeskError) -> Int64 { nowMs + (try policy()).leaseMinutes * 60_000 }

  /// Renews the caller's leases of the claims that the call acts on, by at least a minute, so that many acts in a row
  /// make few versions.
  package func renewLeases() throws(DeskError) {
    for id in actedOn {
      guard var claim = try snapshot.claim(try snapshot.survivor(of: id)),
        claim.status == .inReview,
        claim.assignee == request.author.name, let until = claim.leaseUntilMs
      else { continue }
      let end = try leaseEndMs()
      guard end >= until + ActLimits.minimumRenewalMs else { continue }
      claim.leaseUntilMs = end
      try put(.claim(claim))
    }
  }

  private func version(of id: ClaimID) throws(DeskError) -> Int64 {
    try snapshot.claimItself(id, field: "claim").version
  }

  /// Explains why there is nothing to take: how many claims others hold, and the first `day` that a claim waits for.
  private func nothingToTake(heldCount: Int, day: ReportedDate?) -> DeskError {
    var reasons: [String] = []
    if heldCount > 0 {
      let atLeast = heldCount == ActLimits.maximumQueueCount ? "at least " : ""
      reasons.append("\(atLeast)\(heldCount) in review already")
    }
    if let day { reasons.append("the next waits for its day, \(day)") }
    let said = reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
    return .notFound(
      "claim that could be taken now" + said,
      hint: "see what is in the queue with review.queue",
      remedy: Remedy("review.queue")
    )
  }
}

extension ReviewRefusal {
  fileprivate var kind: Refusal.Kind {
    switch self {
    case .needsRole, .ownProposal, .ownSubmission: .forbidden
    case .heldBy, .notHeld, .alreadyHeldBy, .notDecided, .notProposed, .waitsForApproval, .decided,
      .decidedAndStale, .withdrawn, .merged, .notMerged:
      .conflict
    }
  }

  /// The calls that resolve the refusal.
  fileprivate var hint: String? {
    switch self {
    case .needsRole: "an editor gives it with reviewer.grant"
    case .heldBy: "assign it with review.assign"
    case .decided: "reopen it with review.reopen"
    case .decidedAndStale: "take it with review.take"
    case .notHeld: "see who holds what with claim.list"
    case .notProposed: "propose one with review.propose"
    case .withdrawn: "submit it with claim.submit"
    case .waitsForApproval: "approve or reject it with review.approve or review.reject"
    case .ownProposal, .ownSubmission:
      "see what the policy asks with policy.get; review.reject takes a proposal back"
    case .notDecided, .merged, .notMerged, .alreadyHeldBy: nil
    }
  }

  /// The first of these calls, with the claim that `user` wanted to act on.
  fileprivate func remedy(for claim: ClaimID, user: String) -> Remedy? {
    let onClaim: KeyValuePairs = ["claim": claim.description]
    return switch self {
    case .needsRole(let role):
      Remedy("reviewer.grant", ["user": user, "role": role.rawValue])
    case .heldBy: Remedy("review.assign", onClaim)
    case .decided: Remedy("review.reopen", onClaim)
    case .decidedAndStale: Remedy("review.take", onClaim)
    case .notHeld: Remedy("claim.list")
    case .notProposed: Remedy("review.propose", onClaim)
    case .withdrawn: Remedy("claim.submit")
    case .waitsForApproval: Remedy("review.approve", onClaim)
    case .ownProposal, .ownSubmission: Remedy("policy.get")
    case .notDecided, .merged, .notMerged, .alreadyHeldBy: nil
    }
  }
}
