package import AssayVocabulary

/// The verdict of a claim and who stands for it.
package struct Decision: Hashable, Sendable {
  package var verdict: Verdict
  /// The verdict in the desk's own rating words.
  package var label: String?
  package var rationale: String?
  package var proposer: String
  package var approver: String?
  /// The reason for which an unmet need was overridden.
  package var override: String?
  /// The event of the decision.
  package var seq: Int64
  /// When it was decided, in UTC milliseconds since 1970.
  package var atMs: Int64
  /// The version of the assessment it was made with.
  package var algorithm: Int64
  /// What that assessment found.
  package var finding: Finding

  package init(
    verdict: Verdict,
    label: String?,
    rationale: String?,
    proposer: String,
    approver: String?,
    override: String?,
    seq: Int64,
    atMs: Int64,
    algorithm: Int64,
    finding: Finding
  ) {
    self.verdict = verdict
    self.label = label
    self.rationale = rationale
    self.proposer = proposer
    self.approver = approver
    self.override = override
    self.seq = seq
    self.atMs = atMs
    self.algorithm = algorithm
    self.finding = finding
  }
}
