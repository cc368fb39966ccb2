/// Something a verdict can rest on.
package enum VerdictNeed: String, CaseIterable, Sendable {
  /// This Admiralty digit; those below mean theirs or a better, smaller one.
  case credibility1 = "credibility-1"
  case credibility2 = "credibility-2"
  case credibility3 = "credibility-3"
  case credibility4 = "credibility-4"
  case credibility5 = "credibility-5"
  /// A rated, named source confirms it firsthand in a seen original, and nothing vouched opposes it.
  case confirmation
  /// Somebody speaks against it.
  case opposition
  /// Somebody whom a rated report vouches for speaks against it.
  case vouchedOpposition = "vouched-opposition"
  case rationale
}
