import AssayAPI

extension Page {
  /// Adds the claims of a dry run with what it would do to them.
  mutating func add(planned result: ReviewBulk.Result) {
    if result.done > 0 { addOutcome(isKept: false) }
    addState(of: result.results)
    add(refusedOf: result)
  }

  /// Adds the results of a plan for each of its claims.
  mutating func add(performed result: ReviewBulk.Result, listsClaims: Bool) {
    if listsClaims { addState(of: result.results) }
    add(refusedOf: result)
    add(Phrase("Done to \(counted(result.done, "claim"))."))
  }

  /// Adds the claims that were refused, and why; says if there are none, or more than were checked.
  mutating func add(refusedOf result: ReviewBulk.Result) {
    if result.results.isEmpty { addFooter("No claims.") }
    if result.more {
      addFooter("The filter finds more than these \(result.results.count); repeat it afterwards.")
    }
    let refused = result.results.compactMap { item in item.error.map { (item.id, $0) } }
    guard !refused.isEmpty else { return }
    add(Phrase("Refused, and left as they are:", .doubtful))
    var lastHint: String?
    for (id, error) in refused {
      add(Phrase("\(id)", .strong) + "  \(error.message)", indent: 2, hang: 4)
      // A hint that repeats is printed once.
      guard let hint = error.data?.hint, hint != lastHint else { continue }
      add(Phrase(hint, .faint), indent: 6, hang: 2)
      lastHint = hint
    }
  }
}
