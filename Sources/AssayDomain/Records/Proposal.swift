package import AssayVocabulary

/// A verdict that waits for somebody else to approve it.
package struct Proposal: Hashable, Sendable {
  package var verdict: Verdict
  /// The verdict in the desk's own rating words.
  package var label: String?
  package var rationale: String?
  package var proposer: String
  /// The reason for which an unmet need was overridden.
  package var override: String?
  /// The event of the proposal.
  package var seq: Int64
  /// When it was proposed, in UTC milliseconds since 1970.
  package var atMs: Int64

  package init(
    verdict: Verdict,
    label: String?,
    rationale: String?,
    proposer: String,
    override: String?,
    seq: Int64,
    atMs: Int64
  ) {
    self.verdict = verdict
    self.label = label
    self.rationale = rationale
    self.proposer = proposer
    self.override = override
    self.seq = seq
    self.atMs = atMs
  }
}
