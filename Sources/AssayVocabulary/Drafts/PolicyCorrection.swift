/// What a desk changes of its rules, as a caller gives it; nil keeps what is there.
package struct PolicyCorrection: Sendable, Hashable {
  package var needsFourEyes: Bool?
  package var leaseMinutes: Int64?
  package var timeZone: String?
  package var defaultRole: Role?
  /// The needs of these verdicts; others keep theirs.
  package var needs: [NeedsOfVerdict] = []

  package init() {}
}

/// What a verdict needs: one of some things, or nothing where there are none.
package struct NeedsOfVerdict: Sendable, Hashable {
  package var verdict: Verdict
  package var anyOf: [VerdictNeed]

  package init(_ verdict: Verdict, anyOf: [VerdictNeed]) {
    self.verdict = verdict
    self.anyOf = anyOf
  }
}
