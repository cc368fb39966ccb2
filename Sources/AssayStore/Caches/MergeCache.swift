import AssayVocabulary

/// What a read has found of merges and links.
///
/// It holds while the newest event is the one it was found after, as only events merge and link claims; a connection that
/// writes uses none of it, because it does not tell when its reads begin.
struct MergeCache {
  private var seq: Int64 = -1
  /// Whether any claim is merged; nil where nobody has asked since the newest event was another.
  private(set) var hasAny: Bool?
  /// A claim from or to which no link is recorded, as the read that is under way has found.
  private(set) var unlinked: ClaimID?

  /// A read has begun in which the newest event is this one.
  mutating func begin(_ seq: Int64) {
    unlinked = nil
    if self.seq != seq { (self.seq, hasAny) = (seq, nil) }
  }

  mutating func keep(hasAny: Bool) { self.hasAny = hasAny }

  mutating func keep(unlinked: ClaimID) { self.unlinked = unlinked }
}
