import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("What a verdict rests on")
struct FoundationTests {
  private static let seeds: Range<UInt64> = 1..<301

  /// The counts that verdicts rest on.
  private struct Vouched {
    let support: [Int]
    let opposition: [Int]

    init(_ facts: Facts, _ claim: ClaimID) {
      let assessment = facts.attributionGraph.assess(claim)
      support = [assessment.independent, assessment.vouched]
      opposition = [assessment.against.independent, assessment.against.vouched]
    }

    func isLower(than other: Vouched) -> Bool {
      zip(support + opposition, other.support + other.opposition).contains { $0 < $1 }
    }
  }

  @Test("a report or link that it does not rest on can go, and no count gets lower")
  func othersCanGo() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed)
      for claim in facts.claims {
        let foundation = facts.attributionGraph.foundation(of: claim, for: .disputed)
        let before = Vouched(facts, claim)
        for index in facts.attributions.indices
        where !foundation.attributions.contains(facts.attributions[index].id) {
          var changed = facts
          changed.attributions[index].isLive = false
          let id = facts.attributions[index].id
          #expect(
            !Vouched(changed, claim).isLower(than: before),
            "seed \(seed), \(claim) without \(id)"
          )
        }
        for index in facts.links.indices
        where facts.links[index].isLive && !foundation.contains(facts.links[index]) {
          var changed = facts
          changed.links[index].isLive = false
          #expect(
            !Vouched(changed, claim).isLower(than: before),
            "seed \(seed), \(claim) without \(facts.links[index])"
          )
        }
      }
    }
  }

  @Test("without all that it rests on, nothing vouched is left of the side")
  func nothingIsLeft() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed)
      for claim in facts.claims {
        let graph = facts.attributionGraph
        func without(_ verdict: Verdict) -> Vouched {
          let foundation = graph.foundation(of: claim, for: verdict)
          var changed = facts
          for index in facts.attributions.indices
          where foundation.attributions.contains(facts.attributions[index].id) {
            changed.attributions[index].isLive = false
          }
          return Vouched(changed, claim)
        }
        #expect(without(.confirmed).support == [0, 0], "seed \(seed), \(claim)")
        #expect(without(.refuted).opposition == [0, 0], "seed \(seed), \(claim)")
      }
    }
  }

  static let findings:
    [(Verdict, @Sendable (inout Finding) -> Void, weaker: Bool, stronger: Bool)] = [
      (.confirmed, { $0.counts.independent = 1 }, true, false),
      (.confirmed, { $0.counts.possible = 9 }, false, false),
      (.confirmed, { $0.counts.independent = 3 }, false, true),
      (.confirmed, { $0.against.possible = 3 }, false, false),
      (.confirmed, { $0.against.vouched = 1 }, true, false),
      (.confirmed, { $0.credibility = 3 }, true, false),
      (.confirmed, { $0.first = AttributionID(rawValue: 7) }, false, true),
      (.refuted, { $0.counts.vouched = 1 }, false, true),
      (.refuted, { $0.counts.vouched = 3 }, true, false),
      (.refuted, { $0.against.vouched = 2 }, false, true),
      (.misleading, { $0.credibility = 1 }, true, false),
      (.misleading, { $0.counts.independent = 1 }, false, false),
    ]

  @Test("a finding is weaker or stronger for a verdict", arguments: findings.indices)
  func compared(index: Int) {
    let (verdict, change, weaker, stronger) = Self.findings[index]
    var before = Finding()
    before.counts = Counts(independent: 2, vouched: 2, possible: 3)
    before.credibility = 2
    var after = before
    change(&after)
    #expect(after.isWeaker(than: before, for: verdict) == weaker)
    if !weaker { #expect(after.isStronger(than: before, for: verdict) == stronger) }
  }

  @Test("reports that are only possible decide between 4 and 5, and weaken no verdict")
  func possibleAlone() {
    var before = Finding()
    before.against = Counts(independent: 1, vouched: 1, possible: 1)
    before.credibility = 5
    var after = before
    after.counts.possible = 1
    after.credibility = 4
    for verdict in Verdict.allCases {
      #expect(!after.isWeaker(than: before, for: verdict), "\(verdict)")
      #expect(!before.isWeaker(than: after, for: verdict), "\(verdict)")
    }
  }
}
