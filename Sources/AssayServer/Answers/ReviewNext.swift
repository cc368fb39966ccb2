import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore

extension ReviewNext: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    let filter: [ClaimCondition?] = [
      parameters.tag.map { .tag($0) }, parameters.kind.map { .kind($0) },
      try transaction.snapshot.condition(on: parameters.source),
    ]
    try transaction.takeNext(filter.compactMap(\.self))
  }
}

extension ReviewNext.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let claim = try recorded.only(\.claims)
    let before = snapshot.before(recorded)
    let summary = try snapshot.summary(of: claim.id)
    self.init()
    self.claim = try snapshot.wireClaim(claim, summary)
    // The reasons come from the earlier snapshot, because a claim is no longer stale after it is taken.
    let stale = try before.claim(claim.id).map { (old) throws(DeskError) in
      try before.staleReasons(of: old)
    }
    reasons =
      stale?.isEmpty == false
      ? ["its verdict was stale: " + (stale?.joined(separator: "; ") ?? "")]
      : try snapshot.queueReasons(claim, summary, atMs: snapshot.momentMs())
  }
}
