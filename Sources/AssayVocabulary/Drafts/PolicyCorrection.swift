/// Changes to a desk's policy, as a caller gives them; nil keeps a rule.
package struct PolicyCorrection: Sendable, Hashable {
  package var needsFourEyes: Bool?
  package var needsRationale: Bool?
  package var leaseMinutes: Int64?
  package var timeZone: String?
  package var defaultRole: Role?
  /// The requirements of these verdicts; other verdicts keep theirs.
  package var needs: [NeedsOfVerdict] = []

  package init() {}
}

/// The requirements of a verdict, of which one must be met; an empty list requires nothing.
package struct NeedsOfVerdict: Sendable, Hashable {
  package var verdict: Verdict
  package var anyOf: [VerdictNeed]

  package init(_ verdict: Verdict, anyOf: [VerdictNeed]) {
    self.verdict = verdict
    self.anyOf = anyOf
  }
}
