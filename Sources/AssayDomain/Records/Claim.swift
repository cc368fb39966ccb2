package import AssayVocabulary

/// One checkable statement, independent of who said it.
package struct Claim: Hashable, Sendable {
  package var id = ClaimID(rawValue: 0)
  package var text = ""
  package var language: String?
  package var tags: [String] = []
  package var kind = ClaimKind.statement
  /// When the claimed event is said to happen.
  package var happens: ReportedDate?
  /// By when the desk needs a verdict.
  package var due: ReportedDate?
  /// When a prediction comes back to the queue.
  package var checkAfter: ReportedDate?
  /// How urgent the claim is, from -100 to 100; greater is more urgent.
  package var priority: Int64 = 0
  package var status = ClaimStatus.submitted
  /// The claim that says the same and for which this claim's records count.
  package var mergedInto: ClaimID?
  /// The user who holds the claim for review.
  package var assignee: String?
  /// When the holder's lease expires, in UTC milliseconds; nil if nobody holds the claim, or for a claim taken before
  /// leases existed.
  package var leaseUntilMs: Int64?
  /// The verdict that waits for approval.
  package var proposal: Proposal?
  package var decision: Decision?
  package var submitter = ""
  /// When the claim was submitted, in UTC milliseconds since 1970.
  package var submittedAtMs: Int64 = 0
  package var version: Int64 = 1

  package init() {}
}

extension Claim {
  /// The fields that users correct, each with its name in the history.
  var corrigible: [(name: String, value: String?)] {
    [
      ("its text", "“\(text)”"), ("its kind", kind.rawValue), ("its language", language),
      ("when it is said to happen", happens?.text), ("when it is due", due?.text),
      ("when it can be checked", checkAfter?.text), ("its priority", String(priority)),
    ]
  }

  /// Returns the claim at an instant, in UTC milliseconds: once its lease has expired, anybody can take it again,
  /// without an event.
  package func effective(atMs nowMs: Int64) -> Claim {
    guard status == .inReview, let leaseUntilMs, leaseUntilMs <= nowMs else { return self }
    var claim = self
    claim.status = .submitted
    claim.assignee = nil
    claim.leaseUntilMs = nil
    return claim
  }
}
