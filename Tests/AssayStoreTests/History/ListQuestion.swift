import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// A filter and an order of a list.
struct ListQuestion: Hashable, Sendable {
  let filter: [ClaimCondition]
  let order: ClaimOrder
  var count: Int

  init(_ filter: [ClaimCondition], _ order: ClaimOrder, count: Int = 500) {
    self.filter = filter
    self.order = order
    self.count = count
  }

  /// Lists of every filter and order.
  static let all: [ListQuestion] = [
    ListQuestion([], .newest),
    ListQuestion([], .oldest, count: 3),
    ListQuestion([], .credibility),
    ListQuestion([], .queue(nowMs: noon)),
    ListQuestion([.status([.submitted, .inReview, .proposed])], .queue(nowMs: noon)),
    ListQuestion([.status([.submitted])], .queue(nowMs: noon)),
    ListQuestion([.sources([2])], .queue(nowMs: noon)),
    ListQuestion([.tag("gulf")], .queue(nowMs: noon)),
    ListQuestion([.sources([2])], .newest),
    ListQuestion([.sources([1, 3])], .newest),
    ListQuestion([.sources([3])], .oldest),
    ListQuestion([.tag("gulf")], .oldest),
    ListQuestion([.assignee("ann")], .newest),
    ListQuestion([.contradicted(true)], .newest),
    ListQuestion([.kind(.opinion)], .oldest),
    ListQuestion([.status([.submitted, .inReview, .proposed])], .newest),
    ListQuestion([.kind(.prediction)], .credibility),
    ListQuestion([.changed(sinceSeq: 20)], .credibility),
    ListQuestion([.changed(sinceSeq: 40)], .newest),
    ListQuestion([.changed(sinceSeq: 10)], .queue(nowMs: noon)),
    ListQuestion([.due(byMs: noon)], .credibility),
    ListQuestion([.due(byMs: noon)], .queue(nowMs: noon)),
    ListQuestion([.due(byMs: .max - 1), .kind(.statement)], .oldest),
    ListQuestion([.status([.submitted, .inReview, .proposed])], .credibility),
    ListQuestion([.status([.decided])], .credibility),
    ListQuestion([.status([.inReview, .decided])], .credibility),
    ListQuestion([.status([.inReview])], .credibility),
    ListQuestion([.status([.submitted])], .newest),
    ListQuestion([.status([.submitted, .withdrawn])], .oldest),
    ListQuestion([.stale(true)], .newest),
    ListQuestion([.stale(true)], .credibility),
    ListQuestion([.stale(true)], .queue(nowMs: noon)),
    ListQuestion([.stale(false)], .credibility),
    ListQuestion([.overridden(true)], .newest),
    ListQuestion([.overridden(false)], .credibility),
    ListQuestion([.free], .queue(nowMs: noon)),
    ListQuestion([.verdict(.disputed)], .credibility),
    ListQuestion([.tag("café")], .credibility),
    ListQuestion([.assignee("bob")], .credibility),
    ListQuestion([.sources([1])], .credibility),
    ListQuestion([.sources([3])], .credibility),
    ListQuestion([.independent(Comparison(.atLeast, 1))], .credibility),
    ListQuestion([.credibility(Comparison(.atMost, 3))], .credibility),
    ListQuestion([.contradicted(true)], .credibility),
    ListQuestion([.contradicted(false)], .credibility),
    ListQuestion(
      [.status([.submitted]), .sources([2]), .credibility(Comparison(.atMost, 5))],
      .credibility
    ),
  ]

  /// 6 November 2025, 12:00 UTC: some of the days that random claims name are before it, some after.
  static let noon: Int64 = 1_762_430_400_000

  /// The answer by scanning everything.
  func answer(
    claims: [Claim],
    attributions: [ClaimID: [Attribution]],
    changedAt: [ClaimID: Int64],
    stalenessRows: [ClaimID: VerdictStaleness],
    days: DayBoundaries,
    summary: (ClaimID) -> AssessmentSummary
  ) -> [ListedClaim] {
    let all = claims.map { claim in
      ListedClaim(
        claim: claim,
        summary: summary(claim.id),
        staleness: stalenessRows[claim.id],
        place: QueuePlace(
          claim,
          summary(claim.id),
          isStale: stalenessRows[claim.id]?.isStale ?? false,
          days: days
        )
      )
    }
    let listed = all.filter { listed in
      (!isQueue || listed.claim.status.isOpen || listed.staleness?.isStale == true)
        && filter.allSatisfy { condition in
          admits(
            listed,
            condition,
            days,
            attributions[listed.claim.id, default: []],
            changedAt: changedAt[listed.claim.id, default: 0]
          )
        }
    }
    let sorted = listed.sorted { one, other in
      switch order {
      case .newest: one.claim.id > other.claim.id
      case .oldest: one.claim.id < other.claim.id
      case .credibility:
        (one.summary.credibility, other.claim.id) < (other.summary.credibility, one.claim.id)
      case .queue(let nowMs):
        Self.queueKey(one, nowMs, days)
          .lexicographicallyPrecedes(Self.queueKey(other, nowMs, days))
      }
    }
    return Array(sorted.prefix(count))
  }

  /// A second implementation of each condition, independent of the product.
  private func admits(
    _ listed: ListedClaim,
    _ condition: ClaimCondition,
    _ days: DayBoundaries,
    _ attributions: [Attribution],
    changedAt: Int64
  ) -> Bool {
    let (claim, summary) = (listed.claim, listed.summary)
    switch condition {
    case .status(let statuses): return statuses.contains { $0 == claim.status }
    case .verdict(let verdict): return claim.decision?.verdict == verdict
    case .tag(let tag): return claim.tags.contains { $0 == tag }
    case .assignee(let name): return claim.assignee == name
    case .kind(let kind): return claim.kind == kind
    case .overridden(let isSo): return isSo == (claim.decision?.override != nil)
    case .free: return ![.inReview, .proposed, .withdrawn, .merged].contains(claim.status)
    case .due(let latest):
      let end = claim.due?.interval(days: days).upperBound
      return claim.status.isOpen && end.map { $0 <= latest } ?? false
    case .stale(let isSo): return isSo == (listed.staleness?.isStale ?? false)
    case .changed(let seq): return changedAt > seq
    case .sources(let sources, _):
      return attributions.contains { sources.contains($0.source) && $0.isLive }
    case .independent(let comparison): return summary.independent >= comparison.number
    case .credibility(let comparison): return summary.credibility <= comparison.number
    case .contradicted(let isSo): return isSo == summary.isContradicted
    case .text: preconditionFailure("no question asks for words")
    }
  }

  var asksForChanges: Bool {
    for case .changed in filter { return true }
    return false
  }

  private var isQueue: Bool {
    if case .queue = order { true } else { false }
  }

  /// A second implementation of the order of the queue, independent of the product.
  private static func queueKey(
    _ listed: ListedClaim,
    _ nowMs: Int64,
    _ days: DayBoundaries
  ) -> [Int64] {
    let (claim, summary) = (listed.claim, listed.summary)
    let isStale = claim.status == .decided
    let day = isStale ? nil : claim.checkAfter?.interval(days: days).lowerBound
    let part: Int64 = isStale ? -1 : day.map { $0 <= nowMs ? 0 : 2 } ?? 1
    let isDecidable = summary.isContradicted || summary.credibility <= 2
    let lack: Int64 =
      isDecidable ? 0 : summary.independent == 1 ? 1 : summary.possible > 0 ? 2 : 3
    return [
      part, day ?? 0, claim.due?.interval(days: days).upperBound ?? .max, -claim.priority, lack,
      claim.id.rawValue,
    ]
  }
}
