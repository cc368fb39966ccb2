package import AssayVocabulary

/// A verdict that waits for somebody else to approve it.
package struct Proposal: Hashable, Sendable {
  package var verdict = Verdict.unverifiable
  /// The verdict in the desk's own rating words.
  package var label: String?
  package var rationale: String?
  package var proposer = ""
  /// The reason for which an unmet need was overridden.
  package var override: String?
  /// The event of the proposal.
  package var seq: Int64 = 0
  /// When it was proposed, in UTC milliseconds since 1970.
  package var atMs: Int64 = 0

  package init() {}
}
