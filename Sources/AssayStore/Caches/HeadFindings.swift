import AssayDomain
import AssayVocabulary

/// What a connection has found out about the newest records.
///
/// Invariant: for a connection that reads, the findings hold while the newest event stays the same, as only events merge
/// and link claims and leave summaries for later. The connection that writes does not announce when its reads begin; it
/// forgets a finding when it stores what may change it, and all of them when it takes back what it has stored.
struct HeadFindings {
  private var seq: Int64 = -1
  /// Whether any claim is merged; nil if that is not known.
  private(set) var hasMerges: Bool?
  /// Whether it is known that no summary is left for later.
  private(set) var hasNoMarks = false
  /// The source that was read last: a call reads the same one several times.
  private(set) var source: Source?
  /// A claim that has no links, as the current read has found.
  private(set) var unlinked: ClaimID?

  /// Begins a read whose newest event is `seq`.
  mutating func begin(_ seq: Int64) {
    unlinked = nil
    guard self.seq != seq else { return }
    self = HeadFindings()
    self.seq = seq
  }

  mutating func keep(hasMerges: Bool) { self.hasMerges = hasMerges }

  mutating func keep(unlinked: ClaimID) { self.unlinked = unlinked }

  mutating func keep(_ source: Source?) { self.source = source }

  mutating func keepNoMarks() { hasNoMarks = true }

  /// Forgets whether any claim is merged, because a claim that is or was is stored.
  mutating func forgetMerges() { hasMerges = nil }

  /// Forgets the source, because one is stored.
  mutating func forgetSource() { source = nil }

  /// Forgets that no summary is left for later, because one is.
  mutating func forgetMarks() { hasNoMarks = false }
}
