/// A requirement of a policy for a verdict.
package enum VerdictNeed: String, CaseIterable, Sendable {
  /// The Admiralty digit 1; the following cases mean their digit or a better, smaller one.
  case credibility1 = "credibility-1"
  case credibility2 = "credibility-2"
  case credibility3 = "credibility-3"
  case credibility4 = "credibility-4"
  case credibility5 = "credibility-5"
  /// A rated, named source confirms the claim firsthand in a seen original, and no vouched report opposes it.
  case confirmation
  /// A report opposes the claim.
  case opposition
  /// A vouched report opposes the claim.
  case vouchedOpposition = "vouched-opposition"
  case rationale
}
