/// The desk's decision about a claim.
package enum Verdict: String, CaseIterable, Sendable {
  case confirmed, corroborated, disputed, refuted, misleading, outdated, unverifiable
  /// For opinions alone, which no evidence makes true or false.
  case notCheckable = "not-checkable"
}
