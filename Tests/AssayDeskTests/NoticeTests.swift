import AssayDomain
import AssayVocabulary
import DeskSupport
import Testing

@testable import AssayDesk

@Suite("What a reply says should be looked at")
struct NoticeTests {
  /// A desk on 1 November 2025 with a claim that two agencies confirm firsthand.
  private func desk() throws -> Desk {
    let desk = Desk()
    try desk.submit("one")
    for name in ["Axios", "Reuters"] {
      try desk.addSource(SourceDraft(name, .agency) { $0.reliability = .b })
      try desk.attribute(by: name, .confirms) { $0.basis = .firsthand }
    }
    return desk
  }

  private func notices(_ desk: Desk, _ id: AttributionID) throws -> [Notice] {
    let attribution = try desk.attribution(id)
    return try desk.now { (snapshot) throws(DeskError) in try snapshot.notices(on: attribution) }
  }

  @Test("a source's live word is the opposite, until one of the two supersedes the other")
  func opposite() throws {
    let desk = try desk()
    #expect(try notices(desk, 1) == [])
    try desk.attribute(by: "Axios", .denies)
    let notice = try #require(try notices(desk, 3).first)
    #expect(notice.kind == .oppositeWord && notice.text.contains("Axios says the opposite in A1"))
    #expect(notice.remedies == [.edit(3, ["supersedes": "A1"])])
    try desk.call { (transaction) throws(DeskError) in
      var edit = AttributionCorrection(createsSources: true)
      edit.supersedes = [1]
      try transaction.editAttribution(3, edit)
    }
    #expect(try notices(desk, 3) == [] && notices(desk, 1) == [])
  }

  @Test("a word of the same source that was withdrawn, or is on the same side, is no opposite")
  func notOpposite() throws {
    let desk = try desk()
    try desk.attribute(by: "Axios", .asserts)
    #expect(try notices(desk, 3) == [])
    try desk.call(.because("misheard")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
      try transaction.withdrawAttribution(3)
    }
    try desk.attribute(by: "Axios", .denies)
    #expect(try notices(desk, 4) == [])
  }

  @Test("who passes on what both sides say has not changed its mind")
  func bothSides() throws {
    let desk = try desk()
    try desk.attribute(by: "Naya") { $0.cites = [.attribution(1)] }
    try desk.attribute(by: "Naya", .denies) { $0.cites = [.attribution(2)] }
    #expect(try notices(desk, 4) == [])
    try desk.attribute(by: "Naya", .denies)
    #expect(try notices(desk, 5) == [])
    try desk.attribute(by: "Naya")
    #expect(try notices(desk, 6).map(\.kind) == [.oppositeWord])
    #expect(try notices(desk, 3) == [])
  }

  @Test(
    "dates ahead, and dates that mean that none is known",
    arguments: [
      ("2025-11-01", nil), ("2025", nil), ("2031", .futureDate), ("2025-11-03", .futureDate),
      ("1970-01-01T00:00:00Z", .emptyDate), ("9999-12-31", .emptyDate), ("0001-01-01", .emptyDate),
      ("1970-01-02", nil),
    ] as [(String, NoticeKind?)]
  )
  func dates(date: String, kind: NoticeKind?) throws {
    let desk = try desk()
    try desk.attribute(by: "Naya") { $0.at = date }
    #expect(try notices(desk, 3).map(\.kind) == (kind.map { [$0] } ?? []))
  }

  @Test("a firsthand word before the event")
  func before() throws {
    let desk = try desk()
    try desk.call { (transaction) throws(DeskError) in
      var draft = ClaimDraft("The bridge opened")
      draft.happens = "2025-10-20"
      try transaction.submitClaim(draft, attribution: nil)
    }
    try desk.attribute(2, by: "Axios") {
      $0.basis = .firsthand
      $0.at = "2025-10-19"
    }
    try desk.attribute(2, by: "Reuters") {
      $0.basis = .firsthand
      $0.at = "2025-10-21"
    }
    #expect(try notices(desk, 3).map(\.kind) == [.beforeTheEvent])
    #expect(try notices(desk, 4) == [])
  }

  @Test("two originals on one page are asked about, and confirm nothing by two until it is settled")
  func onePage() throws {
    let desk = Desk()
    try desk.submit("one")
    for name in ["Astana", "Ankara"] {
      try desk.addSource(SourceDraft(name, .government) { $0.reliability = .b })
      try desk.attribute(by: name, .asserts) {
        $0.basis = .firsthand
        $0.url = "https://example.org/statement"
      }
    }
    let assessment = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.attributionGraph(for: 1).assess(1)
    }
    #expect(assessment.independent == 2 && assessment.sameDocument == [1, 2])
    let notice = try #require(Notice(onePageOf: assessment))
    #expect(
      notice.remedies == [.edit(2, ["jointWith": "A1"]), .edit(2, ["separateFrom": "A1"])]
    )
    let refusal = try desk.refusal(of: .because("two say so")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    #expect(refusal?.kind == .policyUnmet && refusal?.message.contains("A1 and A2") == true)
    try desk.call { (transaction) throws(DeskError) in
      var edit = AttributionCorrection(createsSources: true)
      edit.separateFrom = [1]
      try transaction.editAttribution(2, edit)
    }
    try desk.call(.because("two say so")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    #expect(try desk.claim(1).decision?.verdict == .confirmed)
  }

  @Test("what is dated ahead confirms nothing, unless as much is said without it")
  func ahead() throws {
    let desk = try desk()
    func redate(_ at: String?) throws {
      try desk.call { (transaction) throws(DeskError) in
        var edit = AttributionCorrection(createsSources: true)
        edit.at = at.map { .set($0) } ?? .clear
        try transaction.editAttribution(1, edit)
      }
    }
    func confirm() throws -> Refusal? {
      try desk.refusal(of: .because("seen").with { $0.isDryRun = true }) {
        (transaction) throws(DeskError) in
        try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
      }
    }
    try redate("2031-01-01")
    // Reuters confirms it firsthand, which is enough.
    #expect(try confirm() == nil)
    try desk.call(.because("misheard")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(2)
    }
    #expect(try confirm()?.message.contains("A1 is dated 2031-01-01, which lies ahead") == true)
    try redate("2025-10-31")
    #expect(try confirm() == nil)
  }

  @Test("firsthand knowledge set by an edit needs a reason")
  func pastedBasis() throws {
    let desk = try desk()
    try desk.attribute(by: "Naya")
    let edit = {
      var edit = AttributionCorrection(createsSources: true)
      edit.basis = .firsthand
      return edit
    }()
    try desk.expectRefusal(.invalid, field: "reason", saying: "needs a reason") {
      (transaction) throws(DeskError) in try transaction.editAttribution(3, edit)
    }
    try desk.call(.because("the editor was there")) { (transaction) throws(DeskError) in
      try transaction.editAttribution(3, edit)
    }
    #expect(try desk.attribution(3).basis == .firsthand)
  }

  @Test("a word that its source took back counts for those who ask about an earlier day")
  func takenBack() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("Axios", .agency) { $0.reliability = .b })
    for _ in 1...2 {
      try desk.attribute(by: "Axios") {
        $0.basis = .firsthand
        $0.at = "2025-10-01"
      }
    }
    try desk.call(.because("never said")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    try desk.call(.because("retracted")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(2, takenBack: "2025-10-20")
    }
    func live(_ day: String) throws -> [AttributionID] {
      try desk.now { (snapshot) throws(DeskError) in
        guard let date = try? ReportedDate(text: day) else { return [] }
        let snapshot = try snapshot.asserted(by: date)
        let listed = try snapshot.attributions(on: 1).filter(\.isLive).map(\.id)
        let counted = try snapshot.attributionGraph(for: 1).assess(1).independent
        return counted == listed.count ? listed : []
      }
    }
    #expect(try live("2025-10-19") == [2])
    #expect(try live("2025-10-20") == [])
    #expect(try live("2025-09") == [])
    try desk.attribute(by: "Axios") { $0.at = "2025-10-25" }
    try desk.expectRefusal(.invalid, field: "takenBack", .because("retracted")) {
      (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(3, takenBack: "2025-10-24")
    }
    try desk.expectRefusal(.invalid, field: "takenBack", .because("retracted")) {
      (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(3, takenBack: "2026")
    }
  }
}

@Suite("Sources that a statement makes")
struct SpeakerTests {
  @Test(
    "a description without a proper name is asked about",
    arguments: [
      ("officials familiar with the process", true), ("Officials familiar with the talks", true),
      ("a senior diplomat", true), ("Eyewitness", true), ("two residents", true),
      ("Axios", false), ("axios", false), ("Donald Trump", false), ("the White House", false),
      ("@official", false), ("officials of Astana", false), ("Harbour office", false),
      ("bbc.com", false), ("官员", false), ("чиновники ведомства", true), ("Ministry 7", false),
    ]
  )
  func descriptions(name: String, isAsked: Bool) throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: name)
    let notices = try desk.now { snapshot in
      snapshot.source(1).map { snapshot.notices(onNew: $0) } ?? []
    }
    #expect(notices.map(\.kind) == (isAsked ? [.perhapsUnnamed] : []))
  }

  @Test("a statement says what its new source is, and may not say otherwise of a known one")
  func traits() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Astana") { $0.sourceKind = .government }
    try desk.attribute(by: "officials") {
      $0.isSourceNamed = false
      $0.via = CarrierDraft(source: .name("Axios"))
    }
    let sources = try desk.now { snapshot in
      (1...3).compactMap { snapshot.source(SourceID(rawValue: $0)) }
    }
    #expect(sources.map(\.name) == ["Astana", "Axios", "officials"])
    #expect(sources[0].kind == .government && sources[0].isNamed)
    #expect(!sources[2].isNamed && sources[2].carrier == sources[1].id)
    for (kind, isNamed, field) in [
      (.person, nil, "source.kind"), (nil, false, "source.named"),
    ] as [(SourceKind?, Bool?, String)] {
      try desk.expectRefusal(.invalid, field: field) { (transaction) throws(DeskError) in
        try transaction.attribute(
          1,
          AttributionDraft(by: "Astana") {
            $0.sourceKind = kind
            $0.isSourceNamed = isNamed
          }
        )
      }
    }
    try desk.expectRefusal(.invalid, field: "source.named") { (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "New") {
          $0.sourceKind = .unnamed
          $0.isSourceNamed = true
        }
      )
    }
  }
}
