import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// The answers of a desk at one moment, to be compared with later ones.
struct Snapshot: Equatable {
  var claims: [Claim] = []
  var sources: [Source] = []
  var attributions: [ClaimID: [Attribution]] = [:]
  var links: [ClaimID: [Link]] = [:]
  var summaries: [ClaimID: AssessmentSummary] = [:]
  var stalenessRows: [ClaimID: VerdictStaleness] = [:]
  var reasons: [ClaimID: [String]] = [:]
  var policy = Policy.standard
  var lists: [ListQuestion: [ListedClaim]] = [:]

  init(_ snapshot: ReadSnapshot, lists questions: [ListQuestion]) throws(DeskError) {
    claims = try snapshot.allClaims()
    policy = try snapshot.policy()
    sources = try snapshot.sources(after: 0, kind: nil, count: .max)
    for claim in claims {
      attributions[claim.id] = try snapshot.attributions(on: claim.id)
      links[claim.id] = try snapshot.links(of: claim.id)
      summaries[claim.id] = try snapshot.summary(of: claim.id)
      stalenessRows[claim.id] = try snapshot.staleness(of: claim)
      reasons[claim.id] = try snapshot.staleReasons(of: claim)
    }
    for question in questions {
      lists[question] = try snapshot.claims(
        question.filter,
        order: question.order,
        after: nil,
        count: question.count
      )
    }
  }
}

extension ReadSnapshot {
  /// All facts of the store, without a scope, with merges applied.
  func everything() throws(DeskError) -> AttributionGraph {
    let attributions = try store.attributions.page(.ascending, beyond: 0, count: .max, asOf: past)
    let links = try store.links.page(.ascending, beyond: 0, count: .max, asOf: past)
    let sources = try store.sources.page(.ascending, beyond: 0, count: .max, asOf: past)
    let sourceEnds = Ends(sources.map { ($0.id, $0.mergedInto) })
    let claimEnds = Ends(try allClaims().map { ($0.id, $0.mergedInto) })
    return AttributionGraph(
      sources: sources.filter { $0.mergedInto == nil }.map { source in
        var facts = SourceFacts(source)
        facts.partOf = facts.partOf.map(sourceEnds.end)
        return facts
      },
      attributions: attributions.map { attribution in
        var facts = AttributionFacts(attribution)
        facts.claim = claimEnds.end(of: facts.claim)
        facts.source = sourceEnds.end(of: facts.source)
        facts.cites = facts.cites.map { citation in
          if case .source(let id) = citation { .source(sourceEnds.end(of: id)) } else { citation }
        }
        return facts
      },
      links: links.compactMap { link in
        let facts = LinkFacts(
          from: claimEnds.end(of: link.from),
          to: claimEnds.end(of: link.to),
          kind: link.kind,
          isLive: link.isLive
        )
        return facts.from == facts.to ? nil : facts
      }
    )
  }

  /// Every claim at the snapshot's instant.
  func allClaims() throws(DeskError) -> [Claim] {
    try store.claims.page(.ascending, beyond: 0, count: .max, asOf: past).map {
      (claim) throws(DeskError) in try effective(claim)
    }
  }
}

/// The survivors of merges, found step by step.
private struct Ends<ID: Hashable> {
  private let next: [ID: ID]

  init(_ pairs: [(ID, ID?)]) {
    var next: [ID: ID] = [:]
    for case (let id, let into?) in pairs { next[id] = into }
    self.next = next
  }

  func end(of id: ID) -> ID { next[id].map(end) ?? id }
}
