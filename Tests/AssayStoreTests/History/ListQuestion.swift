import AssayDomain

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
    .where { $0.statuses = [.submitted, .inReview, .proposed] },
    .where { $0.statuses = [.decided] },
    .where { $0.statuses = [.inReview, .decided] },
    .where { $0.verdict = .disputed },
    .where { $0.tag = "café" },
    .where { $0.reviewer = "bob" },
    .where { $0.source = 1 },
    .where { $0.source = 3 },
    .where { $0.minIndependent = 1 },
    .where { $0.maxCredibility = 3 },
    .where { $0.contradicted = true },
    .where { $0.contradicted = false },
    .where {
      $0.statuses = [.submitted]
      $0.source = 2
      $0.maxCredibility = 5
    },
  ]

  private static func `where`(_ change: (inout ClaimFilter) -> Void) -> ListQuestion {
    var question = ListQuestion(order: .credibility)
    change(&question.filter)
    return question
  }

  /// The answer by going through everything.
  func answer(
    claims: [Claim],
    attributions: [ClaimID: [Attribution]],
    summary: (ClaimID) -> AssessmentSummary
  ) -> [ListedClaim] {
    let listed = claims.map { ListedClaim(claim: $0, summary: summary($0.id)) }.filter { listed in
      admits(listed.claim) && admits(listed.summary)
        && (filter.source.map { source in
          attributions[listed.claim.id, default: []].contains { $0.source == source && $0.isLive }
        } ?? true)
    }
    let sorted = listed.sorted { one, other in
      switch order {
      case .newest: one.claim.id > other.claim.id
      case .oldest: one.claim.id < other.claim.id
      case .credibility:
        (one.summary.credibility, other.claim.id) < (other.summary.credibility, one.claim.id)
      }
    }
    return Array(sorted.prefix(count))
  }

  private func admits(_ claim: Claim) -> Bool {
    (filter.statuses.isEmpty || filter.statuses.contains(claim.status))
      && (filter.verdict == nil || claim.decision?.verdict == filter.verdict)
      && (filter.tag == nil || claim.tags.contains { $0 == filter.tag })
      && (filter.reviewer == nil || claim.reviewer == filter.reviewer)
  }

  private func admits(_ summary: AssessmentSummary) -> Bool {
    summary.independent >= filter.minIndependent ?? 0
      && summary.credibility <= filter.maxCredibility ?? 6
      && (filter.contradicted == nil || summary.isContradicted == filter.contradicted)
  }
}
