import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("A timeline")
struct TimelineTests {
  private typealias Shown = (id: Int64, placing: Placing, after: KnownOrder?)

  private func timeline(_ reports: [AttributionFacts]) -> Timeline { Timeline(reports) }

  private func expect(
    _ reports: [AttributionFacts],
    _ shown: [Shown],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let entries = timeline(reports).entries
    #expect(entries.map(\.attribution.rawValue) == shown.map(\.id), sourceLocation: sourceLocation)
    #expect(entries.map(\.placing) == shown.map(\.placing), sourceLocation: sourceLocation)
    #expect(entries.map(\.after) == shown.map(\.after), sourceLocation: sourceLocation)
  }

  @Test("dates make an order certain where they do not overlap")
  func dates() {
    expect(
      [.report(1, at: 50..<60), .report(2, at: 10..<20), .report(3, at: 15..<40)],
      [(2, .dated, nil), (3, .dated, .unknown), (1, .dated, .certain)]
    )
  }

  @Test("a citation or a recorded precedence places a report without a date")
  func recorded() {
    expect(
      [.report(1, at: 50..<60, cites: [3]), .report(2, at: 10..<20), .report(3)],
      [(2, .dated, nil), (3, .recorded, .unknown), (1, .dated, .recorded)]
    )
    expect(
      [.report(1), .report(2, at: 10..<20, precedes: [1]), .report(3, at: 30..<40)],
      [(2, .dated, nil), (1, .recorded, .recorded), (3, .dated, .unknown)]
    )
  }

  @Test("a report of unknown time comes last, and is marked as unplaced")
  func unplaced() {
    expect(
      [.report(1), .report(2, at: 10..<20)],
      [(2, .dated, nil), (1, .unplaced, .unknown)]
    )
  }

  @Test("dates overrule recorded precedence")
  func datesOverrule() {
    expect(
      [.report(1, at: 10..<20, cites: [2]), .report(2, at: 30..<40)],
      [(1, .dated, nil), (2, .dated, .certain)]
    )
  }

  @Test("reports in a circle of precedence are all there, the earliest first")
  func circle() {
    expect(
      [.report(1, precedes: [2]), .report(2, precedes: [1]), .report(3, at: 1..<2)],
      [(3, .dated, nil), (1, .recorded, .unknown), (2, .recorded, .recorded)]
    )
  }

  @Test("no reports give an empty timeline")
  func empty() { expect([], []) }

  @Test(
    "each report occurs once, and without contradictions every known order is kept",
    arguments: 1...60
  )
  func property(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int64.random(in: 0...12, using: &random)
    // Each report really happened at its id; dates cover it, and only later ones cite or follow.
    var reports: [AttributionFacts] = []
    for id in stride(from: Int64(1), through: count, by: 1) {
      let start = id * 10 - Int64.random(in: 0...25, using: &random)
      let isDated = Bool.random(using: &random)
      let cited =
        id > 1 && Bool.random(using: &random) ? [Int64.random(in: 1..<id, using: &random)] : []
      let later =
        id < count && Bool.random(using: &random)
        ? [Int64.random(in: (id + 1)...count, using: &random)] : []
      reports.append(
        .report(id, at: isDated ? start..<(id * 10 + 1) : nil, cites: cited, precedes: later)
      )
    }
    let entries = timeline(reports.shuffled(using: &random)).entries
    #expect(entries == timeline(reports).entries, "seed \(seed)")
    let ids = entries.map(\.attribution.rawValue)
    #expect(ids.sorted() == reports.map(\.id.rawValue), "seed \(seed)")
    let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    for report in reports {
      let own = place[report.id.rawValue] ?? -1
      for case .attribution(let cited) in report.cites {
        #expect((place[cited.rawValue] ?? 99) < own, "seed \(seed)")
      }
      for later in report.ties.precedes {
        #expect((place[later.rawValue] ?? -2) > own, "seed \(seed)")
      }
    }
  }
}

extension AttributionFacts {
  fileprivate static func report(
    _ id: Int64,
    at: Range<Int64>? = nil,
    cites: [Int64] = [],
    precedes: [Int64] = []
  ) -> AttributionFacts {
    AttributionFacts(
      id: AttributionID(rawValue: id),
      claim: ClaimID(rawValue: 1),
      source: SourceID(rawValue: id),
      stance: .asserts,
      at: at.map { ReportTime(within: $0) },
      basis: cites.isEmpty ? .unknown : .cites,
      cites: cites.map { .attribution(AttributionID(rawValue: $0)) },
      precedes: precedes.map { AttributionID(rawValue: $0) },
      isSeen: true,
      isInterested: false,
      isLive: true
    )
  }
}
