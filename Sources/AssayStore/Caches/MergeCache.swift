import AssayVocabulary

/// The findings of a read about merges and links.
///
/// Invariant: the findings are valid while the newest event stays the same, as only events merge and link claims. A
/// connection that writes uses none of them, because it does not announce when its reads begin.
struct MergeCache {
  private var seq: Int64 = -1
  /// Whether any claim is merged; nil if no read has asked since the newest event changed.
  private(set) var hasAny: Bool?
  /// A claim that has no links, as the current read has found.
  private(set) var unlinked: ClaimID?

  /// Begins a read whose newest event is `seq`.
  mutating func begin(_ seq: Int64) {
    unlinked = nil
    if self.seq != seq { (self.seq, hasAny) = (seq, nil) }
  }

  mutating func keep(hasAny: Bool) { self.hasAny = hasAny }

  mutating func keep(unlinked: ClaimID) { self.unlinked = unlinked }
}
