package import AssayVocabulary

/// One checkable statement, free of who said it.
package struct Claim: Hashable, Sendable {
  package var id: ClaimID
  package var text: String
  package var language: String?
  package var tags: [String]
  package var kind: ClaimKind
  /// When it is said to happen.
  package var happens: ReportedDate?
  /// By when the desk needs a verdict.
  package var due: ReportedDate?
  /// When a prediction comes back to the queue.
  package var checkAfter: ReportedDate?
  package var priority: Int64
  package var status: ClaimStatus
  /// The claim that says the same and that what is recorded on this one counts for.
  package var mergedInto: ClaimID?
  /// Who holds it for review.
  package var assignee: String?
  /// When the holder's lease runs out, in UTC milliseconds; nil where nobody holds it, and where it was taken
  /// before there were leases.
  package var leaseUntilMs: Int64?
  /// The verdict that waits for approval.
  package var proposal: Proposal?
  package var decision: Decision?
  package var submitter: String
  /// When it was submitted, in UTC milliseconds since 1970.
  package var submittedAtMs: Int64
  package var version: Int64

  package init(
    id: ClaimID,
    text: String,
    language: String?,
    tags: [String],
    kind: ClaimKind,
    happens: ReportedDate?,
    due: ReportedDate?,
    checkAfter: ReportedDate?,
    priority: Int64,
    status: ClaimStatus,
    mergedInto: ClaimID? = nil,
    assignee: String?,
    leaseUntilMs: Int64? = nil,
    proposal: Proposal? = nil,
    decision: Decision?,
    submitter: String,
    submittedAtMs: Int64,
    version: Int64
  ) {
    self.id = id
    self.text = text
    self.language = language
    self.tags = tags
    self.kind = kind
    self.happens = happens
    self.due = due
    self.checkAfter = checkAfter
    self.priority = priority
    self.status = status
    self.mergedInto = mergedInto
    self.assignee = assignee
    self.leaseUntilMs = leaseUntilMs
    self.proposal = proposal
    self.decision = decision
    self.submitter = submitter
    self.submittedAtMs = submittedAtMs
    self.version = version
  }
}

extension Claim {
  /// What people correct of it, each with the words that name it in its history.
  var corrigible: [(name: String, value: String?)] {
    [
      ("its text", "“\(text)”"), ("its kind", kind.rawValue), ("its language", language),
      ("when it is said to happen", happens?.text), ("when it is due", due?.text),
      ("when it can be checked", checkAfter?.text), ("its priority", String(priority)),
    ]
  }

  /// The claim as it stands at an instant, in UTC milliseconds: once its lease has run out it is anybody's
  /// again, without anything having happened.
  package func effective(atMs nowMs: Int64) -> Claim {
    guard status == .inReview, let leaseUntilMs, leaseUntilMs <= nowMs else { return self }
    var claim = self
    claim.status = .submitted
    claim.assignee = nil
    claim.leaseUntilMs = nil
    return claim
  }
}
