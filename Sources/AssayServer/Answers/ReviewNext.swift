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
    let summary = try view.summary(of: claim.id)
    var result = Result()
    result.claim = Wire.Claim(claim, summary)
    result.reasons = QueuePlace.reasons(of: claim, summary, atMs: try view.momentMs())
    return result
  }
}
