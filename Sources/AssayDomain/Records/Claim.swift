package import AssayVocabulary

/// One checkable statement, free of who said it.
package struct Claim: Hashable, Sendable {
  package var id = ClaimID(rawValue: 0)
  package var text = ""
  package var language: String?
  package var tags: [String] = []
  package var kind = ClaimKind.statement
  /// When it is said to happen.
  package var happens: ReportedDate?
  /// By when the desk needs a verdict.
  package var due: ReportedDate?
  /// When a prediction comes back to the queue.
  package var checkAfter: ReportedDate?
  package var priority: Int64 = 0
  package var status = ClaimStatus.submitted
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
  package var submitter = ""
  /// When it was submitted, in UTC milliseconds since 1970.
  package var submittedAtMs: Int64 = 0
  package var version: Int64 = 1

  package init() {}
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
