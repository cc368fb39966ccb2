import AssayDomain
import AssayVocabulary
import Testing

@Suite("Lone reports")
struct LoneReportTests {
  private func attribution(
    _ stance: Stance,
    _ basis: Basis,
    at time: Range<Int64>?,
    isSeen: Bool,
    isInterested: Bool
  ) -> AttributionFacts {
    AttributionFacts(
      id: AttributionID(rawValue: 7),
      claim: ClaimID(rawValue: 4),
      source: SourceID(rawValue: 9),
      stance: stance,
      at: time.map { ReportTime(within: $0) },
      basis: basis,
      cites: [],
      precedes: [],
      isSeen: isSeen,
      isInterested: isInterested,
      isLive: true
    )
  }

  @Test("are explained like the assessment of their claim", arguments: SourceKind.allCases)
  func same(kind: SourceKind) throws {
    let time: Range<Int64> = 1_000..<2_000
    var explanations = LoneExplanationCache()
    var count = 0
    for reliability in Reliability.allCases {
      for stance in Stance.allCases {
        for basis in Basis.allCases {
          for bits in 0..<16 {
            let source = SourceFacts(
              id: SourceID(rawValue: 9),
              kind: kind,
              reliability: reliability,
              isNamed: bits & 1 != 0,
              partOf: nil
            )
            let report = attribution(
              stance,
              basis,
              at: bits & 2 != 0 ? time : nil,
              isSeen: bits & 4 != 0,
              isInterested: bits & 8 != 0
            )
            let attributionGraph = AttributionGraph(
              sources: [source],
              attributions: [report],
              links: []
            )
            let lone = try #require(LoneReport(report, by: source))
            let expected = attributionGraph.explain(report.claim)
            // Computed the first time, and taken from the cache from the second on.
            for _ in 1...2 {
              #expect(
                explanations.explanation(of: lone, calling: report.id, by: source.id) == expected
              )
              #expect(
                explanations.summary(of: lone, calling: report.id) == expected.assessment.summary
              )
            }
            count += 1
          }
        }
      }
    }
    #expect(count >= 16 * 3)
  }

  @Test("do not cite or precede, are not withdrawn, and their source is not part of another")
  func others() {
    let source = SourceFacts(
      id: SourceID(rawValue: 9),
      kind: .outlet,
      reliability: .unrated,
      isNamed: true,
      partOf: nil
    )
    var part = source
    part.partOf = SourceID(rawValue: 3)
    let plain = attribution(.asserts, .unknown, at: nil, isSeen: true, isInterested: false)
    #expect(LoneReport(plain, by: source) != nil)
    #expect(LoneReport(plain, by: part) == nil)
    for change in [
      { $0.cites = [.source(SourceID(rawValue: 2))] },
      { $0.ties.precedes = [AttributionID(rawValue: 3)] }, { $0.isLive = false },
    ] as [(inout AttributionFacts) -> Void] {
      var other = plain
      change(&other)
      #expect(LoneReport(other, by: source) == nil)
    }
  }
}
