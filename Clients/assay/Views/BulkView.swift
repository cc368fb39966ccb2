import AssayAPI

extension Page {
  /// What a dry run says would become of the claims.
  mutating func add(planned result: ReviewBulk.Result) {
    if result.done > 0 { addOutcome(isKept: false) }
    addState(of: result.results)
    add(refusedOf: result)
  }

  /// What became of the claims of a plan.
  mutating func add(performed result: ReviewBulk.Result, listsClaims: Bool) {
    if listsClaims { addState(of: result.results) }
    add(refusedOf: result)
    add(Phrase("Done to \(counted(result.done, "claim"))."))
  }

  /// The claims to which it cannot be done, and why; that there are none, or more than were looked at.
  mutating func add(refusedOf result: ReviewBulk.Result) {
    if result.results.isEmpty { addFooter("No claims.") }
    if result.more {
      addFooter("The filter finds more than these \(result.results.count); repeat it afterwards.")
    }
    let refused = result.results.compactMap { item in item.error.map { (item.id, $0) } }
    guard !refused.isEmpty else { return }
    add(Phrase("Refused, and left as they are:", .doubtful))
    var toldHint: String?
    for (id, error) in refused {
      add(Phrase("\(id)", .strong) + "  \(error.message)", indent: 2, hang: 4)
      // A hint that is the same for several is printed once.
      guard let hint = error.data?.hint, hint != toldHint else { continue }
      add(Phrase(hint, .faint), indent: 6, hang: 2)
      toldHint = hint
    }
  }
}
