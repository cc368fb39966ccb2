import AssayAPI
import AssayDomain
import AssayStore

extension ReviewNext: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    var filter = ClaimFilter()
    filter.tag = parameters.tag
    filter.kind = parameters.kind.map { ClaimKind($0) }
    try filter.ask(for: parameters.source, change.view)
    try change.takeNext(filter)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let claim = try recorded.only(\.claims)
    let before = View.before(recorded, view)
    let summary = try view.summary(of: claim.id)
    var result = Result()
    result.claim = try view.wireClaim(claim, summary)
    // What was stale is no longer so once it is taken.
    let stale = try before.claim(claim.id).map { (old) throws(StoreError) in
      try before.staleReasons(of: old)
    }
    result.reasons =
      stale?.isEmpty == false
      ? ["its verdict was stale: " + (stale?.joined(separator: "; ") ?? "")]
      : try view.queueReasons(claim, summary, atMs: view.momentMs())
    return result
  }
}
