import AssayVocabulary
import Testing

@testable import AssayDomain

@Suite("Advice and the acts that are tried")
struct AdviceTests {
  @Test("following advice has the stated result")
  func adviceComesTrue() {
    var followed: [String: Int] = [:]
    for seed: UInt64 in 1..<121 {
      let facts = Facts(seed: seed)
      for claim in facts.claims + [ClaimID(rawValue: 99)] {
        for advice in facts.attributionGraph.explain(claim).advice {
          let then = facts.after(advice.act, on: claim).attributionGraph.assess(claim)
          #expect(
            then.credibility == advice.credibility && then.counts == advice.counts,
            "seed \(seed), \(claim), \(advice.act)"
          )
          followed["\(advice.act)".prefix { $0 != "(" }.description, default: 0] += 1
        }
      }
    }
    #expect(followed.count == 5 && followed.values.reduce(0, +) > 500, "\(followed)")
  }

  @Test("an act that is skipped as useless changes nothing")
  func changesNothing() throws {
    var told: [String: Int] = [:]
    for seed: UInt64 in 1..<401 {
      var facts = Facts(seed: seed, claims: seed % 4 > 0 ? 2 : 3)
      if seed % 4 > 0 { facts.links = [] }
      let attributionGraph = facts.attributionGraph
      for claim in facts.claims {
        let index = try #require(attributionGraph.claimIDs.index(of: claim))
        let support = SideReading(attributionGraph.support(of: index))
        let now = attributionGraph.outlook(of: claim)
        for act in facts.acts where attributionGraph.changesNothing(act, support) {
          #expect(!facts.links.contains { $0.isLive }, "seed \(seed): it may be on other sides")
          let then = try #require(attributionGraph.after(act, on: claim)).outlook(of: claim)
          #expect(then == now, "seed \(seed), \(claim), \(act)")
          told["\(act)".prefix { $0 != "(" }.description, default: 0] += 1
        }
      }
    }
    #expect(told.count == 2 && told.values.allSatisfy { $0 > 100 }, "\(told)")
  }

  @Test("no helpful original, question or new origin is left out")
  func nothingLeftOut() throws {
    var helpful: [String: Int] = [:]
    for seed: UInt64 in 1..<301 {
      var facts = Facts(seed: seed, attributions: 9, claims: 2)
      if seed % 4 > 0 { facts.links = [] }
      for claim in facts.claims {
        let explanation = facts.attributionGraph.explain(claim)
        let index = try #require(facts.attributionGraph.claimIDs.index(of: claim))
        let side = facts.attributionGraph.support(of: index)
        let reports = side.attributions.map { facts.attributions[$0] }
        let acts =
          reports.filter { !$0.isSeen }.map { Advice.Act.seeOriginal($0.id, knownThrough: []) }
          + reports.filter { $0.basis == .unknown }.map { .askHowItKnows($0.id) }
          + [.findIndependentOrigin]
        for act in acts {
          let then = try #require(facts.attributionGraph.after(act, on: claim)).outlook(of: claim)
          let now = explanation.assessment
          let helps =
            then.credibility < now.credibility
            || then.credibility == now.credibility
              && (then.counts.independent > now.independent
                || then.counts.vouched > now.vouched)
          let isTold = explanation.advice.contains { $0.act.withoutCarriers == act }
          #expect(isTold == helps, "seed \(seed), \(claim), \(act)")
          if helps { helpful["\(act)".prefix { $0 != "(" }.description, default: 0] += 1 }
        }
      }
    }
    #expect(helpful.count == 3 && helpful.values.allSatisfy { $0 > 50 }, "\(helpful)")
  }

  @Test("the graph after an act equals a graph built from the changed facts")
  func laidOutAnew() throws {
    for seed: UInt64 in 1..<101 {
      let facts = Facts(seed: seed)
      for claim in facts.claims {
        for act in facts.acts {
          let after = try #require(facts.attributionGraph.after(act, on: claim))
          let anew = facts.after(act, on: claim).attributionGraph
          for other in facts.claims {
            #expect(after.assess(other) == anew.assess(other), "seed \(seed), \(act), \(other)")
          }
        }
      }
    }
  }

  @Test("an act on a missing record has no result")
  func nothingThere() {
    let facts = Facts(seed: 1)
    let (report, source) = (AttributionID(rawValue: 999), SourceID(rawValue: 999))
    let acts: [Advice.Act] = [
      .seeOriginal(report, knownThrough: []), .rateSource(source), .askHowItKnows(report),
      .traceCitation(report, to: source),
    ]
    for act in acts { #expect(facts.attributionGraph.after(act, on: facts.claims[0]) == nil) }
  }
}

extension Advice.Act {
  fileprivate var withoutCarriers: Advice.Act {
    guard case .seeOriginal(let id, knownThrough: _) = self else { return self }
    return .seeOriginal(id, knownThrough: [])
  }
}

extension Facts {
  /// Every act on an existing source or report.
  fileprivate var acts: [Advice.Act] {
    attributions.flatMap { report in
      [.seeOriginal(report.id, knownThrough: []), .askHowItKnows(report.id)]
        + report.cites.compactMap { citation in
          if case .source(let cited) = citation {
            .traceCitation(report.id, to: cited)
          } else {
            nil
          }
        }
    } + sources.map { .rateSource($0.id) } + [.findIndependentOrigin]
  }

  /// The facts after an act with its most favourable result.
  fileprivate func after(_ act: Advice.Act, on claim: ClaimID) -> Facts {
    var changed = self
    let next = AttributionID(rawValue: 1 + (attributions.map(\.id.rawValue).max() ?? 0))
    switch act {
    case .seeOriginal(let id, knownThrough: _):
      for index in attributions.indices where attributions[index].id == id {
        changed.attributions[index].isSeen = true
      }
    case .rateSource(let id):
      changed.sources.removeAll { $0.id == id }
      var source =
        sources.first { $0.id == id }
        ?? SourceFacts(id: id, kind: .other, reliability: .f, isNamed: true, partOf: nil)
      source.reliability = .c
      changed.sources.append(source)
    case .askHowItKnows(let id):
      for index in attributions.indices where attributions[index].id == id {
        changed.attributions[index].basis = .firsthand
      }
    case .traceCitation(let id, let source):
      guard let report = attributions.first(where: { $0.id == id }) else { break }
      changed.attributions.append(.firsthand(source, on: report.claim, next, isSeen: false))
    case .findIndependentOrigin:
      let source = SourceFacts(
        id: SourceID(rawValue: 1 + (attributionGraph.sourceIDs.ids.last?.rawValue ?? 0)),
        kind: .person,
        reliability: .c,
        isNamed: true,
        partOf: nil
      )
      changed.sources.append(source)
      changed.attributions.append(.firsthand(source.id, on: claim, next, isSeen: true))
    }
    return changed
  }
}

extension AttributionFacts {
  fileprivate static func firsthand(
    _ source: SourceID,
    on claim: ClaimID,
    _ id: AttributionID,
    isSeen: Bool
  ) -> AttributionFacts {
    AttributionFacts(
      id: id,
      claim: claim,
      source: source,
      stance: .asserts,
      at: nil,
      basis: .firsthand,
      cites: [],
      precedes: [],
      isSeen: isSeen,
      isInterested: false,
      isLive: true
    )
  }
}
