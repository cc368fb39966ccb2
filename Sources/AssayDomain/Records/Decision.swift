package import AssayVocabulary

/// The verdict of a claim, and who gave it.
package struct Decision: Hashable, Sendable {
  package var verdict = Verdict.unverifiable
  /// The verdict in the desk's own rating words.
  package var label: String?
  package var rationale: String?
  package var proposer = ""
  package var approver: String?
  /// The reason why an unmet requirement was overridden.
  package var override: String?
  /// The event of the decision.
  package var seq: Int64 = 0
  /// When the claim was decided, in UTC milliseconds since 1970.
  package var atMs: Int64 = 0
  /// The version of the assessment's rules at the decision.
  package var algorithm: Int64 = 0
  /// The finding of that assessment.
  package var finding = Finding()

  package init() {}
}
