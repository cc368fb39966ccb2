import AssayAPI

extension Wire.QueuedClaim {
  /// Why it has its place, in one line.
  var reasonWords: Phrase {
    Phrase(reasons.joined(separator: "; "), waiting ? .faint : .plain)
  }

  fileprivate var cells: [Phrase] {
    let holder = claim.assignee.map { Phrase("held by \($0)") } ?? claim.state
    return [Phrase("\(claim.id)", .strong), holder, reasonWords, Phrase(claim.text)]
  }
}

extension Table {
  init(queue: [Wire.QueuedClaim]) {
    self.init([.tight, .tight, .loose, .loose])
    for queued in queue { add(queued.cells) }
  }
}
