import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// A list to ask for.
struct ListQuestion: Hashable, Sendable {
  var filter = ClaimFilter()
  var order = ClaimOrder.newest
  var count = 500

  /// Lists of every filter and order.
  static let all: [ListQuestion] = [
    ListQuestion(),
    ListQuestion(order: .oldest, count: 3),
    ListQuestion(order: .credibility),
    ListQuestion(order: .queue(nowMs: noon)),
    .where(.queue(nowMs: noon)) { $0.statuses = [.submitted, .inReview, .proposed] },
    .where(.queue(nowMs: noon)) { $0.statuses = [.submitted] },
    .where(.queue(nowMs: noon)) { $0.sources = [2] },
    .where(.queue(nowMs: noon)) { $0.tag = "gulf" },
    .where(.newest) { $0.sources = [2] },
    .where(.newest) { $0.sources = [1, 3] },
    .where(.oldest) { $0.sources = [3] },
    .where(.oldest) { $0.tag = "gulf" },
    .where(.newest) { $0.assignee = "ann" },
    .where(.newest) { $0.contradicted = true },
    .where(.oldest) { $0.kind = .opinion },
    .where(.newest) { $0.statuses = [.submitted, .inReview, .proposed] },
    .where { $0.kind = .prediction },
    .where { $0.since = 20 },
    .where(.newest) { $0.since = 40 },
    .where(.queue(nowMs: noon)) { $0.since = 10 },
    .where { $0.dueByMs = noon },
    .where(.queue(nowMs: noon)) { $0.dueByMs = noon },
    .where(.oldest) {
      $0.dueByMs = .max - 1
      $0.kind = .statement
    },
    .where { $0.statuses = [.submitted, .inReview, .proposed] },
    .where { $0.statuses = [.decided] },
    .where { $0.statuses = [.inReview, .decided] },
    .where { $0.statuses = [.inReview] },
    .where(.newest) { $0.statuses = [.submitted] },
    .where(.oldest) { $0.statuses = [.submitted, .withdrawn] },
    .where(.newest) { $0.stale = true },
    .where { $0.stale = true },
    .where(.queue(nowMs: noon)) { $0.stale = true },
    .where { $0.stale = false },
    .where(.newest) { $0.overridden = true },
    .where { $0.overridden = false },
    .where(.queue(nowMs: noon)) { $0.isFree = true },
    .where { $0.verdict = .disputed },
    .where { $0.tag = "café" },
    .where { $0.assignee = "bob" },
    .where { $0.sources = [1] },
    .where { $0.sources = [3] },
    .where { $0.minIndependent = 1 },
    .where { $0.maxCredibility = 3 },
    .where { $0.contradicted = true },
    .where { $0.contradicted = false },
    .where {
      $0.statuses = [.submitted]
      $0.sources = [2]
      $0.maxCredibility = 5
    },
  ]

  /// 6 November 2025, 12:00 UTC: some of the days that random claims name are before it, some after.
  static let noon: Int64 = 1_762_430_400_000

  private static func `where`(
    _ order: ClaimOrder = .credibility,
    _ change: (inout ClaimFilter) -> Void
  ) -> ListQuestion {
    var question = ListQuestion(order: order)
    change(&question.filter)
    return question
  }

  /// The answer by going through everything.
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
      admits(listed.claim, days) && admits(listed.summary)
        && (filter.stale == nil || (listed.staleness?.isStale ?? false) == filter.stale)
        && changedAt[listed.claim.id, default: 0] > filter.since ?? -1
        && (!isQueue || listed.claim.status.isOpen || listed.staleness?.isStale == true)
        && (filter.sources.isEmpty
          || attributions[listed.claim.id, default: []].contains {
            filter.sources.contains($0.source) && $0.isLive
          })
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

  private func admits(_ claim: Claim, _ days: DayBoundaries) -> Bool {
    (filter.statuses.isEmpty || filter.statuses.contains(claim.status))
      && (filter.verdict == nil || claim.decision?.verdict == filter.verdict)
      && (filter.tag == nil || claim.tags.contains { $0 == filter.tag })
      && (filter.assignee == nil || claim.assignee == filter.assignee)
      && (filter.kind == nil || claim.kind == filter.kind)
      && (filter.overridden == nil || (claim.decision?.override != nil) == filter.overridden)
      && (!filter.isFree || claim.status == .submitted || claim.status == .decided)
      && (filter.dueByMs.map { latest in
        claim.status.isOpen
          && claim.due.map { $0.interval(days: days).upperBound <= latest } ?? false
      } ?? true)
  }

  private var isQueue: Bool {
    if case .queue = order { true } else { false }
  }

  /// The order of the queue once more, in other words than the product's.
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

  private func admits(_ summary: AssessmentSummary) -> Bool {
    summary.independent >= filter.minIndependent ?? 0
      && summary.credibility <= filter.maxCredibility ?? 6
      && (filter.contradicted == nil || summary.isContradicted == filter.contradicted)
  }
}
