import AssayAPI

extension Page {
  /// Adds a claim of the queue, its holder, and the reasons for its place.
  mutating func add(_ queued: Wire.QueuedClaim) {
    let claim = queued.claim
    let reasons = Phrase(
      queued.reasons.joined(separator: "; "),
      queued.waiting ? .faint : .plain
    )
    // The first of the reasons says that a verdict is stale.
    let state = claim.verdict == nil ? claim.holder ?? claim.state : nil
    add(claim.headline, hang: 4)
    add([state, reasons].compactMap(\.self).joined(separator: "; "), indent: 4, hang: 2)
  }
}
