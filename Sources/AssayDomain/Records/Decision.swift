package import AssayVocabulary

/// The verdict of a claim and who stands for it.
package struct Decision: Hashable, Sendable {
  package var verdict = Verdict.unverifiable
  /// The verdict in the desk's own rating words.
  package var label: String?
  package var rationale: String?
  package var proposer = ""
  package var approver: String?
  /// The reason for which an unmet need was overridden.
  package var override: String?
  /// The event of the decision.
  package var seq: Int64 = 0
  /// When it was decided, in UTC milliseconds since 1970.
  package var atMs: Int64 = 0
  /// The version of the assessment it was made with.
  package var algorithm: Int64 = 0
  /// What that assessment found.
  package var finding = Finding()

  package init() {}
}
