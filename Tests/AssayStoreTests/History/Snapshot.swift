import AssayDomain

@testable import AssayStore

/// What a desk answers at one moment, so that it can be asked again later.
struct Snapshot: Equatable {
  var claims: [Claim] = []
  var sources: [Source] = []
  var attributions: [ClaimID: [Attribution]] = [:]
  var links: [ClaimID: [Link]] = [:]
  var summaries: [ClaimID: AssessmentSummary] = [:]
  var lists: [ListQuestion: [ListedClaim]] = [:]

  init(_ view: View, lists questions: [ListQuestion]) throws(StoreError) {
    claims = try view.store.claims.page(.ascending, beyond: 0, count: .max, asOf: view.past)
    sources = try view.sources(after: 0, kind: nil, count: .max)
    for claim in claims {
      attributions[claim.id] = try view.attributions(on: claim.id)
      links[claim.id] = try view.links(of: claim.id)
      summaries[claim.id] = try view.summary(of: claim.id)
    }
    for question in questions {
      lists[question] = try view.claims(
        question.filter,
        order: question.order,
        after: nil,
        count: question.count
      )
    }
  }
}

extension View {
  /// All that the store knows, with nothing left to a scope.
  func everything() throws(StoreError) -> Knowledge {
    let attributions = try store.attributions.page(.ascending, beyond: 0, count: .max, asOf: past)
    let links = try store.links.page(.ascending, beyond: 0, count: .max, asOf: past)
    let sources = try store.sources.page(.ascending, beyond: 0, count: .max, asOf: past)
    return Knowledge(
      sources: sources.map { SourceFacts($0) },
      attributions: attributions.map { AttributionFacts($0, days: .utc) },
      links: links.map { LinkFacts($0) }
    )
  }

  func allClaims() throws(StoreError) -> [Claim] {
    try store.claims.page(.ascending, beyond: 0, count: .max, asOf: past)
  }
}
