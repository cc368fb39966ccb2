import AssayDomain
import AssayVocabulary
import Testing

@Suite("What may be recorded beside existing records")
struct EntryRuleTests {
  private let s = { SourceID(rawValue: $0) }
  private let a = { AttributionID(rawValue: $0) }

  @Test("a source is named unless its flag or its kind says otherwise")
  func named() throws {
    #expect(try SourceEntry.isNamed(stated: nil, kind: .person))
    #expect(try !SourceEntry.isNamed(stated: false, kind: .person))
    #expect(try !SourceEntry.isNamed(stated: nil, kind: .unnamed))
    #expect(throws: EntryProblem.namedYetUnnamed) {
      try SourceEntry.isNamed(stated: true, kind: .unnamed)
    }
  }

  @Test("a source may have an owner that is not part of it")
  func owner() {
    let owners: [SourceID: SourceID] = [s(2): s(3)]
    #expect(SourceEntry.problem(making: s(1), partOf: s(2)) { owners[$0] } == nil)
  }

  @Test("an owner that is part of the source is refused, with the circle")
  func ownerCircle() {
    let owners: [SourceID: SourceID] = [s(2): s(3), s(3): s(1)]
    let problem = SourceEntry.problem(making: s(1), partOf: s(2)) { owners[$0] }
    #expect(problem == .ownersInACircle([s(1), s(2), s(3), s(1)]))
    #expect(problem?.description.contains("S1 is part of S2 is part of S3 is part of S1") == true)
    #expect(SourceEntry.problem(making: s(1), partOf: s(1)) { owners[$0] } != nil)
  }

  @Test("an existing circle of owners does not make the check loop for ever")
  func oldCircle() {
    let owners: [SourceID: SourceID] = [s(2): s(3), s(3): s(2)]
    #expect(SourceEntry.problem(making: s(1), partOf: s(2)) { owners[$0] } == nil)
  }

  @Test("a report may precede another that does not precede it")
  func precedes() {
    let known: [AttributionID: [AttributionID]] = [a(2): [a(3), a(4)], a(3): [a(4)]]
    #expect(AttributionEntry.problem(recording: a(1), before: a(2)) { known[$0] ?? [] } == nil)
  }

  @Test("a report that would precede itself is refused, with the circle")
  func precedesCircle() {
    let known: [AttributionID: [AttributionID]] = [a(2): [a(4), a(3)], a(3): [a(1)]]
    let problem = AttributionEntry.problem(recording: a(1), before: a(2)) { known[$0] ?? [] }
    #expect(problem == .reportsInACircle([a(1), a(2), a(3), a(1)]))
    #expect(
      AttributionEntry.problem(recording: a(1), before: a(1)) { known[$0] ?? [] }
        == .reportsInACircle([a(1), a(1)])
    )
  }

  @Test("a source cannot cite itself or its own report")
  func selfCitation() {
    let speakers = [a(1): s(1), a(2): s(2)]
    let check = { (cites: [Citation]) in
      AttributionEntry.problem(citing: cites, by: self.s(1)) { speakers[$0] }
    }
    #expect(check([.attribution(a(2)), .source(s(3)), .attribution(a(9))]) == nil)
    #expect(check([.source(s(3)), .source(s(1))]) == .citesItself(.source(s(1))))
    #expect(check([.attribution(a(1))]) == .citesItself(.attribution(a(1))))
  }

  @Test("a store's failure to look something up is rethrown")
  func failure() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      try SourceEntry.problem(making: s(1), partOf: s(2)) { _ throws(Unreadable) in
        throw Unreadable()
      }
    }
  }

  @Test("an original counts as seen unless it is known through a carrier")
  func seen() throws {
    #expect(try AttributionEntry.isSeen(stated: nil, hasCarrier: false))
    #expect(try !AttributionEntry.isSeen(stated: false, hasCarrier: false))
    #expect(try !AttributionEntry.isSeen(stated: nil, hasCarrier: true))
    #expect(try !AttributionEntry.isSeen(stated: false, hasCarrier: true))
    #expect(throws: EntryProblem.seenThroughACarrier) {
      try AttributionEntry.isSeen(stated: true, hasCarrier: true)
    }
  }

  @Test("a carrier passes a denial on as one")
  func carrierStance() {
    #expect(Stance.allCases.map(AttributionEntry.carrierStance) == [.asserts, .asserts, .denies])
  }

  @Test("a source cannot carry its own report")
  func ownCarrier() {
    #expect(throws: EntryProblem.carriesItself) {
      try AttributionEntry.checkCarrier(s(1), of: s(1))
    }
    #expect(throws: Never.self) { try AttributionEntry.checkCarrier(s(2), of: s(1)) }
  }

  @Test("citations need the basis cites", arguments: [Basis.firsthand, .unknown])
  func basis(_ basis: Basis) {
    #expect(throws: EntryProblem.citesWithoutBasis(basis)) {
      try AttributionEntry.checkBasis(basis, cites: [.source(s(1))])
    }
    #expect(throws: Never.self) { try AttributionEntry.checkBasis(basis, cites: []) }
    #expect(throws: Never.self) { try AttributionEntry.checkBasis(.cites, cites: [.source(s(1))]) }
  }

  private func link(_ from: Int64, _ to: Int64, _ kind: LinkKind, isLive: Bool = true) -> LinkFacts
  {
    LinkFacts(from: ClaimID(rawValue: from), to: ClaimID(rawValue: to), kind: kind, isLive: isLive)
  }

  @Test("a contradiction is the same both ways and is recorded once")
  func contradiction() {
    for known in [link(1, 2, .contradicts), link(2, 1, .contradicts)] {
      #expect(throws: EntryProblem.linkedAlready(.contradicts)) {
        try LinkEntry.check(link(1, 2, .contradicts), beside: [known])
      }
    }
  }

  @Test("an equal link is refused, its reverse and a withdrawn one are not")
  func repeatedLink() {
    #expect(throws: EntryProblem.linkedAlready(.confirms)) {
      try LinkEntry.check(link(1, 2, .confirms), beside: [link(1, 2, .confirms)])
    }
    let others = [
      link(2, 1, .confirms), link(1, 2, .corroborates), link(1, 3, .confirms),
      link(1, 2, .confirms, isLive: false),
    ]
    #expect(throws: Never.self) { try LinkEntry.check(link(1, 2, .confirms), beside: others) }
  }

  @Test("a claim cannot be linked to itself", arguments: LinkKind.allCases)
  func selfLink(kind: LinkKind) {
    #expect(throws: EntryProblem.linksToItself) {
      try LinkEntry.check(link(1, 1, kind), beside: [])
    }
  }
}
