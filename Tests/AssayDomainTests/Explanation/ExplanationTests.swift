import AssayVocabulary
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
    let explanation = facts.attributionGraph.explain(ClaimID(rawValue: claim))
    let words = AssessmentWords(names: worked.names(facts))
    let sentences =
      words.sentences(explanation.assessment)
      + explanation.chains.map { "For: " + words.sentence($0) }
      + explanation.chainsAgainst.map { "Against: " + words.sentence($0) }
      + explanation.advice.map { words.sentence($0, now: explanation.assessment) }
    return (explanation, sentences)
  }

  @Test("the counts, the digit and the first reporter are described in words")
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
    #expect(!chain.isQuoted)
  }

  @Test("a quoted origin has no attribution of its own")
  func quoted() throws {
    let chain = try #require(try explain(channel, 5).data.chains.first)
    #expect(chain.attributions.map(\.description) == ["A9"])
    #expect(chain.isQuoted)
    #expect(chain.originKind == .unnamed)
    #expect(chain.tier == .traced)
  }

  @Test("an origin that no seen report leads to stands alone and does not count")
  func unseen() throws {
    var facts = try #require(try Fixtures.workedCases().first).facts()
    facts.attributions[0].isSeen = false
    let chains = facts.attributionGraph.explain(ClaimID(rawValue: 1)).chains
    #expect(chains.map(\.tier) == [nil])
    #expect(chains.map(\.sources) == [[SourceID(rawValue: 1)]])
  }

  @Test("opposing chains are separate")
  func against() throws {
    let (data, words) = try explain("two assert, one denies")
    #expect(data.chainsAgainst.count == 1)
    #expect(words.contains("Against: S3 (firsthand); counts as independent."))
    #expect(words.contains("Against it: 1 independent origin."))
  }

  @Test("advice names the original to see and the expected result")
  func seeOriginal() throws {
    let words = try explain(channel, 2).words
    #expect(
      words.contains(
        "See Government of Kazakhstan's original: A4 is known only through Naya Kashmir. "
          + "Credibility could become 1 (now 2)."
      )
    )
    #expect(
      words.contains(
        "See Axios's original: A2 is known only through Naya Kashmir. "
          + "That could make 2 vouched (now 1)."
      )
    )
  }

  @Test("acts that improve the digit come before those that raise a count, a new source last")
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

  @Test("a source that does not say how it knows is to be asked")
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

  @Test("a claim without reports gets the advice to find an origin")
  func nothingKnown() {
    let nothing = AttributionGraph(sources: [], attributions: [], links: [])
    let explanation = nothing.explain(ClaimID(rawValue: 7))
    #expect(explanation.assessment.credibility == 6)
    #expect(explanation.advice.map(\.act) == [.findIndependentOrigin])
    #expect(explanation.chains.isEmpty && explanation.chainsAgainst.isEmpty)
  }

  @Test("every root and every disjoint path is among the chains, each as the assessment counts it")
  func chainsCoverCounts() {
    for seed: UInt64 in 1..<301 {
      let facts = Facts(seed: seed)
      let attributionGraph = facts.attributionGraph
      for claim in facts.claims {
        let (chains, assessment) = (
          attributionGraph.explain(claim).chains, attributionGraph.assess(claim)
        )
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
}
