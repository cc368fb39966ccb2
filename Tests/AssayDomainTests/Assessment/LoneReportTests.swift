import AssayDomain
import Testing

@Suite("Lone reports")
struct LoneReportTests {
  private func attribution(
    _ stance: Stance,
    _ basis: Basis,
    at date: ReportedDate?,
    isSeen: Bool,
    isInterested: Bool
  ) -> Attribution {
    Attribution(
      id: AttributionID(rawValue: 7),
      claim: ClaimID(rawValue: 4),
      source: SourceID(rawValue: 9),
      stance: stance,
      verb: nil,
      at: date,
      basis: basis,
      cites: [],
      precedes: [],
      isSeen: isSeen,
      isInterested: isInterested,
      quote: nil,
      quoteLanguage: nil,
      quoteTranslation: nil,
      url: nil,
      isLive: true,
      withdrawnBecause: nil,
      version: 1
    )
  }

  @Test("come to what the assessment of their claim does", arguments: SourceKind.allCases)
  func same(kind: SourceKind) throws {
    let date = try ReportedDate(text: "2026-01-05")
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
              at: bits & 2 != 0 ? date : nil,
              isSeen: bits & 4 != 0,
              isInterested: bits & 8 != 0
            )
            let knowledge = Knowledge(
              sources: [source],
              attributions: [AttributionFacts(report, days: .utc)],
              links: []
            )
            let lone = try #require(LoneReport(report, by: source))
            #expect(lone.summary(calling: report.id) == knowledge.assess(report.claim).summary)
            count += 1
          }
        }
      }
    }
    #expect(count >= 16 * 3)
  }

  @Test("are not those that cite, precede, were withdrawn, or whose source is part of another")
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
      { $0.precedes = [AttributionID(rawValue: 3)] }, { $0.isLive = false },
    ] as [(inout Attribution) -> Void] {
      var other = plain
      change(&other)
      #expect(LoneReport(other, by: source) == nil)
    }
  }
}
