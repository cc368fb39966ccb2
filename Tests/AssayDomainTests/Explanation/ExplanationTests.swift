import Testing

@testable import AssayDomain

@Suite("Explanations")
struct ExplanationTests {
  private let channel = "the article alone: everything through one channel"
  private let originals = "the article, once the desk has seen the originals"

  /// The explanation of a claim of a worked case, in data and in words.
  private func explain(
    _ name: String,
    _ claim: Int64 = 1
  ) throws -> (data: Explanation, words: [String]) {
    let worked = try #require(try Fixtures.workedCases().first { $0.name == name })
    let facts = try worked.facts()
    let explanation = facts.knowledge.explain(ClaimID(rawValue: claim))
    return (explanation, AssessmentWords(names: worked.names(facts)).sentences(explanation))
  }

  @Test("the counts, the digit and the first reporter are said in words")
  func summary() throws {
    let words = try explain(originals, 2).words
    #expect(words.contains("2 independent origins (3 vouched, up to 3), 6 reports."))
    #expect(words.contains("Credibility 1: confirmed by other independent sources."))
    #expect(words.contains("First was Axios (A2)."))
    #expect(words.contains("Confirmed firsthand by Government of Kazakhstan (A4)."))
    #expect(words.contains("The evidence suggests the verdict confirmed."))
  }

  @Test("every chain is a path of names from the desk to an origin")
  func chains() throws {
    let words = try explain(channel, 2).words.filter { $0.hasPrefix("For: ") }
    #expect(
      words == [
        "For: Naya Kashmir ← Government of Kazakhstan (firsthand); counts as independent.",
        "For: Naya Kashmir ← Donald Trump (firsthand); counts as independent.",
        "For: Naya Kashmir ← Axios (does not say how it knows); counts as vouched.",
      ]
    )
  }

  @Test("a chain names the attributions that make it")
  func chainAttributions() throws {
    let chain = try #require(try explain(channel, 4).data.chains.first)
    #expect(chain.attributions.map(\.description) == ["A8", "A4"])
    #expect(chain.sources.map(\.description) == ["S1", "S6"])
    #expect(chain.originKind == .named)
    #expect(chain.tier == .independent)
    #expect(chain.isSeen && !chain.isQuoted)
  }

  @Test("a quoted origin has no attribution of its own")
  func quoted() throws {
    let chain = try #require(try explain(channel, 5).data.chains.first)
    #expect(chain.attributions.map(\.description) == ["A9"])
    #expect(chain.isQuoted)
    #expect(chain.originKind == .unnamed)
    #expect(chain.tier == .traced)
  }

  @Test("an origin that nothing seen leads to stands alone and counts for nothing")
  func unseen() throws {
    var facts = try #require(try Fixtures.workedCases().first).facts()
    facts.attributions[0].isSeen = false
    let chains = facts.knowledge.explain(ClaimID(rawValue: 1)).chains
    #expect(chains.map(\.isSeen) == [false])
    #expect(chains.map(\.tier) == [nil])
    #expect(chains.map(\.sources) == [[SourceID(rawValue: 1)]])
  }

  @Test("opposing chains are told apart")
  func against() throws {
    let (data, words) = try explain("two assert, one denies")
    #expect(data.chainsAgainst.count == 1)
    #expect(words.contains("Against: S3 (firsthand); counts as independent."))
    #expect(words.contains("Against it: 1 independent origin."))
  }

  @Test("advice names the original to see and what it would come to")
  func seeOriginal() throws {
    let words = try explain(channel, 2).words
    #expect(
      words.contains(
        "See Government of Kazakhstan's original: A4 is known only through Naya Kashmir. "
          + "Credibility would be 1 (now 2)."
      )
    )
    #expect(
      words.contains(
        "See Axios's original: A2 is known only through Naya Kashmir. "
          + "That would make 2 vouched (now 1)."
      )
    )
  }

  @Test("what improves the digit is advised before what raises a count, somebody new last")
  func adviceOrder() throws {
    let advice = try explain(channel, 2).data.advice
    #expect(advice.map(\.credibility) == [1, 1, 2, 1])
    #expect(advice.last?.act == .findIndependentOrigin)
  }

  @Test("an unrated source is advised to be rated")
  func rate() throws {
    let advice = try explain("an unreliable outlet relays a reliable official it alone has heard")
    #expect(advice.data.advice.contains { $0.act == .rateSource(SourceID(rawValue: 1)) })
  }

  @Test("who does not say how it knows is asked")
  func ask() throws {
    let advice = try explain(originals, 2).data.advice
    #expect(advice.contains { $0.act == .askHowItKnows(AttributionID(rawValue: 2)) })
  }

  @Test("a quoted outlet's own report is to be recorded")
  func trace() throws {
    let name = "two outlets that quote two other outlets reach no origin that is known"
    let acts = try explain(name).data.advice.map(\.act)
    #expect(
      acts.contains { act in
        if case .traceCitation = act { true } else { false }
      }
    )
  }

  @Test("a claim of which nothing is known is advised to find an origin")
  func nothingKnown() {
    let nothing = Knowledge(sources: [], attributions: [], links: [])
    let explanation = nothing.explain(ClaimID(rawValue: 7))
    #expect(explanation.assessment.credibility == 6)
    #expect(explanation.advice.map(\.act) == [.findIndependentOrigin])
    #expect(explanation.chains.isEmpty && explanation.chainsAgainst.isEmpty)
  }

  @Test("every root and every disjoint path is among the chains, each as the assessment counts it")
  func chainsCoverCounts() {
    for seed: UInt64 in 1..<301 {
      let facts = Facts(seed: seed)
      let knowledge = facts.knowledge
      for claim in facts.claims {
        let (chains, assessment) = (knowledge.explain(claim).chains, knowledge.assess(claim))
        for tier in [Tier.independent, .traced, .vouched, .possible] {
          let counted = chains.count { $0.tier.map { $0 <= tier } ?? false }
          let fewest =
            switch tier {
            case .independent: assessment.independent
            case .traced: assessment.traced
            case .vouched: assessment.vouched
            case .possible: assessment.possible
            }
          #expect(counted >= fewest, "seed \(seed), \(claim), \(tier)")
        }
        let ends = Set(
          chains.filter { ($0.tier ?? .possible) <= .traced }.compactMap(\.sources.last)
        )
        let groups = Set(ends.map { facts.group(of: $0) })
        #expect(groups.isSuperset(of: assessment.roots), "seed \(seed), \(claim)")
      }
    }
  }

  @Test("advice comes true when it is followed")
  func adviceComesTrue() {
    var followed: [String: Int] = [:]
    for seed: UInt64 in 1..<121 {
      let facts = Facts(seed: seed)
      for claim in facts.claims + [ClaimID(rawValue: 99)] {
        for advice in facts.knowledge.explain(claim).advice {
          let then = facts.after(advice.act, on: claim).knowledge.assess(claim)
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

  @Test("an act of which it is told without trying that it changes nothing does change nothing")
  func changesNothing() throws {
    var told: [String: Int] = [:]
    for seed: UInt64 in 1..<401 {
      var facts = Facts(seed: seed, claims: seed % 4 > 0 ? 2 : 3)
      if seed % 4 > 0 { facts.links = [] }
      let knowledge = facts.knowledge
      for claim in facts.claims {
        let index = try #require(knowledge.claimIDs.index(of: claim))
        let support = SideReading(knowledge.support(of: index))
        let now = knowledge.outlook(of: claim)
        for act in facts.acts where knowledge.changesNothing(act, support) {
          #expect(!facts.links.contains { $0.isLive }, "seed \(seed): it may be on other sides")
          let then = try #require(knowledge.after(act, on: claim)).outlook(of: claim)
          #expect(then == now, "seed \(seed), \(claim), \(act)")
          told["\(act)".prefix { $0 != "(" }.description, default: 0] += 1
        }
      }
    }
    #expect(told.count == 2 && told.values.allSatisfy { $0 > 100 }, "\(told)")
  }

  @Test("no original to see, report to ask about or new origin is left out that would help")
  func nothingLeftOut() throws {
    var helpful: [String: Int] = [:]
    for seed: UInt64 in 1..<301 {
      var facts = Facts(seed: seed, attributions: 9, claims: 2)
      if seed % 4 > 0 { facts.links = [] }
      for claim in facts.claims {
        let explanation = facts.knowledge.explain(claim)
        let index = try #require(facts.knowledge.claimIDs.index(of: claim))
        let side = facts.knowledge.support(of: index)
        let reports = side.attributions.map { facts.attributions[$0] }
        let acts =
          reports.filter { !$0.isSeen }.map { Advice.Act.seeOriginal($0.id, knownThrough: []) }
          + reports.filter { $0.basis == .unknown }.map { .askHowItKnows($0.id) }
          + [.findIndependentOrigin]
        for act in acts {
          let then = try #require(facts.knowledge.after(act, on: claim)).outlook(of: claim)
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

  @Test("what would be known after an act is what is known when all of it is laid out anew")
  func laidOutAnew() throws {
    for seed: UInt64 in 1..<101 {
      let facts = Facts(seed: seed)
      for claim in facts.claims {
        for act in facts.acts {
          let after = try #require(facts.knowledge.after(act, on: claim))
          let anew = facts.after(act, on: claim).knowledge
          for other in facts.claims {
            #expect(after.assess(other) == anew.assess(other), "seed \(seed), \(act), \(other)")
          }
        }
      }
    }
  }

  @Test("an act on something that is not there comes to nothing")
  func nothingThere() {
    let facts = Facts(seed: 1)
    let (report, source) = (AttributionID(rawValue: 999), SourceID(rawValue: 999))
    let acts: [Advice.Act] = [
      .seeOriginal(report, knownThrough: []), .rateSource(source), .askHowItKnows(report),
      .traceCitation(report, to: source),
    ]
    for act in acts { #expect(facts.knowledge.after(act, on: facts.claims[0]) == nil) }
  }
}

extension Advice.Act {
  fileprivate var withoutCarriers: Advice.Act {
    guard case .seeOriginal(let id, knownThrough: _) = self else { return self }
    return .seeOriginal(id, knownThrough: [])
  }
}

extension Facts {
  /// Every act that names something that is there.
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

  /// What would be recorded after an act, at its most favourable outcome.
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
        id: SourceID(rawValue: 1 + (knowledge.sourceIDs.ids.last?.rawValue ?? 0)),
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
