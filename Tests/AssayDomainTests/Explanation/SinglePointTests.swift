import AssayVocabulary
import Testing

@testable import AssayDomain

@Suite("What would be left without a voice")
struct SinglePointTests {
  @Test("each sentence holds when the voice's reports are withdrawn and no citation of it counts")
  func isTrue() {
    var tiers: [Tier: Int] = [:]
    var joined = 0
    var remaining = 0
    for seed: UInt64 in 1..<2_001 {
      let facts = Facts(seed: seed, sources: 6, attributions: 9, claims: 2, jointly: seed % 2 == 0)
      let graph = facts.attributionGraph
      for claim in graph.claimIDs.ids {
        let now = graph.assess(claim)
        for point in now.singlePoints {
          let then = facts.without(point, on: claim).attributionGraph.assess(claim)
          #expect(then.count(point.tier) == 0, "seed \(seed), \(claim), \(point)")
          #expect(now.count(point.tier) == 1, "seed \(seed), \(claim), \(point)")
          #expect(then.reports == point.remainingCount, "seed \(seed), \(claim), \(point)")
          if let report = point.remaining {
            #expect(facts.attributions.contains { $0.id == report && $0.isLive }, "seed \(seed)")
            #expect(!facts.isFrom(point, report), "seed \(seed)")
          }
          tiers[point.tier, default: 0] += 1
          joined += point.members.count > 1 ? 1 : 0
          remaining += point.remaining == nil ? 0 : 1
        }
      }
    }
    for tier in [Tier.independent, .vouched, .possible] { #expect(tiers[tier, default: 0] > 50) }
    #expect(joined > 50)
    #expect(remaining > 50)
  }

  @Test("the sentence names the count that is lost and what would remain")
  func words() {
    let words = AssessmentWords(
      names: ExplanationNames(
        source: { $0.rawValue == 1 ? "Doc" : "Naya Kashmir" },
        speaker: { _ in SourceID(rawValue: 2) }
      )
    )
    let sentences = [
      words.sentence(point([1], .independent, 1, 2)), words.sentence(point([1], .vouched, 3, nil)),
      words.sentence(point([1, 2], .possible, 4, nil)),
      words.sentence(point([1], .vouched, 0, nil)),
    ]
    #expect(
      sentences == [
        "Without Doc no independent origin is left; Naya Kashmir (A2) would remain.",
        "Without Doc no vouched origin is left; 3 other reports would remain.",
        "Without Doc and Naya Kashmir, who count as one voice, no origin is left; 4 other reports would remain.",
        "Without Doc nothing is left of it.",
      ]
    )
  }

  private func point(
    _ members: [Int64],
    _ tier: Tier,
    _ count: Int,
    _ remaining: Int64?
  ) -> SinglePoint {
    SinglePoint(
      source: SourceID(rawValue: members[0]),
      members: members.map { SourceID(rawValue: $0) },
      tier: tier,
      remainingCount: count,
      remaining: remaining.map { AttributionID(rawValue: $0) }
    )
  }
}

extension Facts {
  fileprivate func isFrom(_ point: SinglePoint, _ report: AttributionID) -> Bool {
    attributions.contains { $0.id == report && point.members.contains($0.source) }
  }

  /// The facts as if a voice had not spoken for the claim, and nobody had it from there.
  fileprivate func without(_ point: SinglePoint, on claim: ClaimID) -> Facts {
    let graph = attributionGraph
    guard let index = graph.claimIDs.index(of: claim) else { return self }
    let supporting = Set(graph.support(of: index).attributions.map { graph.attributionIDs[$0] })
    var facts = self
    for place in facts.attributions.indices where supporting.contains(facts.attributions[place].id)
    {
      if point.members.contains(facts.attributions[place].source) {
        facts.attributions[place].isLive = false
      }
      facts.attributions[place].cites.removeAll { citation in
        switch citation {
        case .attribution(let id): isFrom(point, id)
        case .source(let id): point.members.contains(id)
        }
      }
    }
    return facts
  }
}

extension Assessment {
  fileprivate func count(_ tier: Tier) -> Int {
    switch tier {
    case .independent: independent
    case .traced: traced
    case .vouched: vouched
    case .possible: possible
    }
  }
}
