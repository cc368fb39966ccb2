import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("Properties of every assessment")
struct AssessmentPropertyTests {
  static let seeds: Range<UInt64> = 1..<601

  @Test("a stricter tier never counts more than a looser one")
  func tiersAreOrdered() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed)
      let attributionGraph = facts.attributionGraph
      for claim in facts.claims {
        let got = attributionGraph.assess(claim)
        #expect(
          got.independent <= got.traced && got.traced <= got.vouched
            && got.vouched <= got.possible,
          "seed \(seed), \(claim)"
        )
        #expect(
          got.against.independent <= got.against.vouched
            && got.against.vouched <= got.against.possible,
          "seed \(seed), \(claim)"
        )
      }
    }
  }

  @Test("the order of the facts never matters")
  func orderOfEntry() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed)
      let (one, other) = (
        facts.attributionGraph, facts.shuffled(seed: seed ^ 0xA5A5).attributionGraph
      )
      for claim in facts.claims {
        #expect(one.assess(claim) == other.assess(claim), "seed \(seed), \(claim)")
        if seed % 8 == 0 {
          #expect(one.explain(claim) == other.explain(claim), "seed \(seed), \(claim)")
        }
      }
    }
  }

  @Test("withdrawing support never raises a count of the support")
  func withdrawal() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed)
      let before = facts.attributionGraph
      for index in facts.attributions.indices {
        let attribution = facts.attributions[index]
        guard attribution.isLive, attribution.stance != .denies else { continue }
        var changed = facts
        changed.attributions[index].isLive = false
        let (old, new) = (
          before.assess(attribution.claim), changed.attributionGraph.assess(attribution.claim)
        )
        #expect(
          new.independent <= old.independent && new.traced <= old.traced
            && new.vouched <= old.vouched && new.possible <= old.possible,
          "seed \(seed), \(attribution.id)"
        )
      }
    }
  }

  @Test("a new unrated source never changes the first two counts")
  func newUnratedSourceKeepsCounts() {
    for seed in Self.seeds {
      let (facts, newcomer) = Self.withNewcomer(seed: seed)
      let (before, after) = (facts.attributionGraph, newcomer.attributionGraph)
      for claim in facts.claims {
        let (old, new) = (before.assess(claim), after.assess(claim))
        #expect(
          old.independent == new.independent && old.vouched == new.vouched,
          "seed \(seed), \(claim)"
        )
        #expect(
          old.against.independent == new.against.independent
            && old.against.vouched == new.against.vouched,
          "seed \(seed), \(claim)"
        )
      }
    }
  }

  @Test(
    "a new unrated source never improves the digit of a claim that can be judged, but from 5 to 4"
  )
  func newUnratedSourceKeepsDigit() {
    for seed in Self.seeds {
      let (facts, newcomer) = Self.withNewcomer(seed: seed)
      let (before, after) = (facts.attributionGraph, newcomer.attributionGraph)
      for claim in facts.claims {
        let (old, new) = (before.assess(claim), after.assess(claim))
        // One vouched denial makes a claim without support improbable and a claim with support doubtful: the second
        // rule of the digit looks at possible support too.
        let gainsFirstSupport = old.possible == 0 && old.against.weight == 1 && new.possible > 0
        #expect(
          old.credibility == 6 || new.credibility >= old.credibility
            || (gainsFirstSupport && new.credibility == 4),
          "seed \(seed), \(claim)"
        )
      }
    }
  }

  /// Random facts, and a copy with one more attribution by an unknown source.
  private static func withNewcomer(seed: UInt64) -> (Facts, Facts) {
    let facts = Facts(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x5EED)
    var newcomer = facts
    let source = SourceID(rawValue: 900)
    newcomer.sources.append(
      SourceFacts(
        id: source,
        kind: random.pick([.account, .person, .unnamed]),
        reliability: random.pick([.d, .e, .f]),
        isNamed: random.percent(80),
        partOf: nil
      )
    )
    let citable =
      facts.attributions.map { Citation.attribution($0.id) } + facts.sources.map { .source($0.id) }
    newcomer.attributions.append(
      AttributionFacts(
        id: AttributionID(rawValue: 900),
        claim: random.pick(facts.claims),
        source: source,
        stance: random.pick(Stance.allCases),
        at: random.pick([nil, 0..<4, 10..<14]).map { ReportTime(within: $0) },
        basis: random.pick(Basis.allCases),
        cites: [random.pick(citable)],
        precedes: [],
        isSeen: random.percent(80),
        isInterested: false,
        isLive: true
      )
    )
    return (facts, newcomer)
  }
}
