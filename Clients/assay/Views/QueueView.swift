import AssayAPI

extension Page {
  /// A claim of the queue, who holds it, and why it has its place.
  mutating func add(_ queued: Wire.QueuedClaim) {
    let claim = queued.claim
    let holder = claim.assignee.map { Phrase("held by \($0)") } ?? claim.state
    let reasons = Phrase(
      queued.reasons.joined(separator: "; "),
      queued.waiting ? .faint : .plain
    )
    add(claim.headline, hang: 4)
    add(holder + "; " + reasons, indent: 4, hang: 2)
  }
}
