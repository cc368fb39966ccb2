import AssayDomain
import AssayVocabulary
import Testing

@Suite("Odd or incomplete facts")
struct AttributionGraphTests {
  private let claim = ClaimID(rawValue: 1)

  private func source(
    _ number: Int64,
    partOf owner: Int64? = nil,
    reliability: Reliability = .b
  ) -> SourceFacts {
    SourceFacts(
      id: SourceID(rawValue: number),
      kind: .person,
      reliability: reliability,
      isNamed: true,
      partOf: owner.map { SourceID(rawValue: $0) }
    )
  }

  private func report(
    _ number: Int64,
    by source: Int64,
    _ basis: Basis = .firsthand,
    cites: [Citation] = []
  ) -> AttributionFacts {
    AttributionFacts(
      id: AttributionID(rawValue: number),
      claim: claim,
      source: SourceID(rawValue: source),
      stance: .asserts,
      at: nil,
      basis: basis,
      cites: cites,
      precedes: [],
      isSeen: true,
      isInterested: false,
      isLive: true
    )
  }

  @Test("circular owners are one group and do not loop for ever")
  func ownerCircle() {
    let facts = Facts(
      sources: [
        source(5, partOf: 3), source(3, partOf: 4), source(4, partOf: 3), source(6, partOf: 6),
      ],
      attributions: [report(1, by: 5), report(2, by: 4), report(3, by: 6)],
      links: []
    )
    let assessment = facts.attributionGraph.assess(claim)
    #expect(assessment.independent == 2)
    #expect(assessment.roots.map(\.rawValue) == [3, 6])
  }

  @Test("ids are listed in order of their numbers")
  func numberOrder() {
    let numbers: [Int64] = [10, 2, 1, 20, 3]
    let facts = Facts(
      sources: numbers.map { source($0) },
      attributions: numbers.map { report($0, by: $0) },
      links: []
    )
    let assessment = facts.attributionGraph.assess(claim)
    #expect(assessment.roots.map(\.rawValue) == [1, 2, 3, 10, 20])
    #expect(assessment.candidates.map(\.rawValue) == [1, 2, 3, 10, 20])
  }

  @Test("facts given twice count once")
  func repeated() {
    let facts = Facts(
      sources: [source(1), source(1)],
      attributions: [report(1, by: 1), report(1, by: 1)],
      links: []
    )
    let assessment = facts.attributionGraph.assess(claim)
    #expect(assessment.independent == 1)
    #expect(assessment.reports == 1)
  }

  @Test("a source that is only mentioned is unrated and has no owner")
  func mentionedSource() {
    let attributionGraph = AttributionGraph(
      sources: [source(2, partOf: 9)],
      attributions: [report(1, by: 1), report(2, by: 2)],
      links: []
    )
    let assessment = attributionGraph.assess(claim)
    #expect(assessment.independent == 1)
    #expect(assessment.possible == 2)
    #expect(assessment.roots.map(\.rawValue) == [9])
  }

  @Test("a citation of an attribution that is not given leads nowhere")
  func missingCitation() {
    let cites = [Citation.attribution(AttributionID(rawValue: 99))]
    let facts = Facts(
      sources: [source(1)],
      attributions: [report(1, by: 1, .cites, cites: cites)],
      links: []
    )
    let assessment = facts.attributionGraph.assess(claim)
    #expect(assessment.possible == 0)
    #expect(assessment.flags == [.untraced])
  }

  @Test("circular links and links to oneself do not loop for ever", arguments: LinkKind.allCases)
  func linkCircles(kind: LinkKind) {
    let ids = (1...3).map { ClaimID(rawValue: $0) }
    let links = ids.flatMap { from in
      ids.map { LinkFacts(from: from, to: $0, kind: kind, isLive: true) }
    }
    let facts = Facts(sources: [source(1)], attributions: [report(1, by: 1)], links: links)
    #expect(facts.attributionGraph.assess(claim).independent == 1)
  }

  @Test("records are converted to the facts that are assessed")
  func fromRecords() throws {
    var attribution = Attribution()
    attribution.id = AttributionID(rawValue: 1)
    attribution.claim = claim
    attribution.source = SourceID(rawValue: 1)
    attribution.stance = .confirms
    attribution.verb = "confirmed"
    attribution.at = try ReportedDate(text: "2025-11-06")
    attribution.basis = .cites
    attribution.cites = [.source(SourceID(rawValue: 2))]
    attribution.precedes = [AttributionID(rawValue: 3)]
    attribution.isSeen = true
    attribution.isInterested = true
    attribution.isLive = false
    attribution.withdrawnBecause = "retracted"
    attribution.version = 2
    let facts = AttributionFacts(attribution)
    #expect(facts.at?.interval.lowerBound == 1_762_387_200_000 && facts.at?.isBare == true)
    #expect(facts.cites == attribution.cites && facts.ties.precedes == attribution.precedes)
    #expect(facts.isInterested && facts.isSeen && !facts.isLive)
    #expect(facts.stance == .confirms && facts.basis == .cites)
  }

  @Test("a summary is the part of an assessment that lists show")
  func summary() throws {
    let worked = try #require(
      try Fixtures.workedCases().first { $0.name == "two assert, one denies" }
    )
    let assessment = try worked.facts().attributionGraph.assess(claim)
    var summary = AssessmentSummary()
    (summary.independent, summary.vouched, summary.possible) = (2, 2, 2)
    summary.credibility = 3
    summary.isContradicted = true
    #expect(assessment.summary == summary)
  }
}
