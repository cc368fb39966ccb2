import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ReviewQueue: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    let limit = try PageLimit.check(parameters.page.limit)
    let filter: [ClaimCondition?] = [
      parameters.free ? .free : nil, parameters.assignee.map { .assignee($0) },
      parameters.tag.map { .tag($0) }, parameters.kind.map { .kind($0) },
      try snapshot.condition(on: parameters.source),
    ]
    let start = try ListStart(.queue, parameters.page.cursor, snapshot)
    var claims = try snapshot.page(
      filter.compactMap(\.self),
      order: start.order,
      after: start.position,
      count: limit + 1
    )
    var result = Result()
    result.nextCursor = claims.cut(to: limit) { start.cursor(at: ClaimPosition($0)) }
    result.claims = try claims.map { (listed) throws(DeskError) in
      try Wire.QueuedClaim(listed, snapshot, atMs: start.nowMs)
    }
    return result
  }
}

extension Wire.QueuedClaim {
  /// Describes the claim with the reasons for its place in the queue at an instant, in UTC milliseconds.
  fileprivate init(
    _ listed: ListedClaim,
    _ snapshot: ReadSnapshot,
    atMs nowMs: Int64
  ) throws(DeskError) {
    self.init()
    claim = Wire.Claim(listed)
    reasons = try snapshot.queueReasons(listed.claim, listed.summary, atMs: nowMs)
    waiting = listed.place?.part(atMs: nowMs) == .waiting
  }
}

extension ReadSnapshot {
  /// Returns why a claim has its place in the queue at an instant, in UTC milliseconds.
  func queueReasons(
    _ claim: Claim,
    _ summary: AssessmentSummary,
    atMs nowMs: Int64
  ) throws(DeskError) -> [String] {
    QueuePlace.reasons(
      of: claim,
      summary,
      stale: try staleReasons(of: claim),
      days: try days(),
      atMs: nowMs
    )
  }
}
