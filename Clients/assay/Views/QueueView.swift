import AssayAPI

extension Page {
  /// A claim of the queue, who holds it, and why it has its place.
  mutating func add(_ queued: Wire.QueuedClaim) {
    let claim = queued.claim
    let reasons = Phrase(
      queued.reasons.joined(separator: "; "),
      queued.waiting ? .faint : .plain
    )
    // That a verdict is stale is the first of the reasons.
    let state = claim.verdict == nil ? claim.holder ?? claim.state : nil
    add(claim.headline, hang: 4)
    add([state, reasons].compactMap(\.self).joined(separator: "; "), indent: 4, hang: 2)
  }
}
