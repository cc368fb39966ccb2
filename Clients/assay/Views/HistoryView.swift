import AssayAPI

extension Page {
  /// Adds an event of a claim's history, what it changed and why.
  mutating func add(_ event: ClaimHistory.Entry) {
    add(
      Phrase("#\(event.seq)", .strong)
        + "  \(event.at.asMinutes)  \(event.actor)  \(event.method)",
      indent: 2,
      hang: 2
    )
    for change in event.changes { add(Phrase(change), indent: 6, hang: 2) }
    for effect in event.effects { add(Phrase("→ " + effect, .doubtful), indent: 6, hang: 2) }
    // The words of a verdict end with its reason already.
    if let reason = event.reason, !event.changes.contains(where: { $0.hasSuffix(": " + reason) }) {
      addLines("because " + reason, indent: 6, style: .faint)
    }
    if let redacted = event.redacted { add(redacted.words, indent: 6, hang: 2) }
  }

  /// Adds what changed between two moments.
  mutating func add(_ difference: ClaimDiff.Result) {
    add(difference.claim.headline, hang: 4)
    add(Phrase("from #\(difference.from) to #\(difference.to)", .faint), indent: 4)
    guard !difference.changes.isEmpty || !difference.effects.isEmpty else {
      return add("nothing has changed", indent: 4)
    }
    for change in difference.changes { add("- \(change)", indent: 4, hang: 2) }
    for effect in difference.effects { add(Phrase("→ \(effect)", .doubtful), indent: 4, hang: 2) }
  }
}
