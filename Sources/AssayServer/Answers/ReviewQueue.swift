import AssayAPI
import AssayDomain
import AssayStore

extension ReviewQueue: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .slow }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let limit = Int(try PageLimit.check(parameters.limit))
    var filter = ClaimFilter()
    filter.statuses = parameters.free ? [.submitted] : ClaimFilter.open
    filter.assignee = parameters.assignee
    filter.tag = parameters.tag
    filter.kind = parameters.kind.map { ClaimKind($0) }
    try filter.ask(for: parameters.source, view)
    let start = try ListStart(.queue, parameters.cursor, view)
    var claims = try view.page(filter, order: start.order, after: start.position, count: limit + 1)
    var result = Result()
    if claims.count > limit {
      claims.removeLast()
      result.nextCursor = claims.last.map { start.cursor(at: ClaimPosition($0)) }
    }
    result.claims = claims.map { Wire.QueuedClaim($0.claim, $0.summary, atMs: start.nowMs) }
    return result
  }
}

extension Wire.QueuedClaim {
  /// The claim with the reasons for its place at an instant, in UTC milliseconds.
  init(_ claim: Claim, _ summary: AssessmentSummary, atMs nowMs: Int64) {
    self.init()
    self.claim = Wire.Claim(claim, summary)
    reasons = QueuePlace.reasons(of: claim, summary, atMs: nowMs)
    waiting = QueuePlace(claim, summary)?.part(atMs: nowMs) == .waiting
  }
}
