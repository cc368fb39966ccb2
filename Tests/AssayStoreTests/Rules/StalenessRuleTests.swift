import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Stale verdicts", .temporaryDirectory)
struct StalenessRuleTests {
  /// C1, which C2 confirms, decided on A1 (Axios, on C1), A2 (Ministry, on C2), L1 and E1.
  private func decided(refreshLimit: Int = 200) throws -> Desk {
    let desk = try Desk(refreshLimit: refreshLimit)
    try desk.addSource(SourceDraft("Ministry", .government) { $0.reliability = .b })
    try desk.submit("one", "two")
    try desk.attribute(1, by: "Axios")
    try desk.attribute(2, by: "Ministry", .confirms) { $0.basis = .firsthand }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.addLink(from: 2, to: 1, kind: .confirms, note: nil)
    }
    try desk.call { (transaction) throws(DeskError) in
      var draft = EvidenceDraft(claim: 1)
      draft.url = "https://example.org/a"
      try transaction.addEvidence(draft)
    }
    try desk.call(.because("it is plain")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    return desk
  }

  private func staleness(_ desk: Desk) throws -> VerdictStaleness? {
    try desk.now { (snapshot) throws(DeskError) in
      let claim = try snapshot.claim(1)
      return try claim.map { (claim) throws(DeskError) in try snapshot.staleness(of: claim) }
        ?? nil
    }
  }

  private func reasons(_ desk: Desk) throws -> [String] {
    try desk.now { (snapshot) throws(DeskError) in
      try snapshot.claim(1).map { (claim) throws(DeskError) in try snapshot.staleReasons(of: claim)
      } ?? []
    }
  }

  static let changes: [(String, Act, String)] = [
    ("a report withdrawn", .withdraw(1), "A1, Axios, was withdrawn on 2025-11-01: wrong"),
    ("a report on a confirming claim withdrawn", .withdraw(2), "A2, Ministry, was withdrawn"),
    (
      "a report changed that changes nothing else", .editAttribution(1, .quoting("so they say")),
      "A1, Axios: its quote was not given, now “so they say”"
    ),
    ("a link withdrawn", .unlink(1), "L1, C2 confirms C1, was withdrawn: wrong"),
    ("evidence withdrawn", .withdrawEvidence(EvidenceID(rawValue: 1)), "E1 was withdrawn: wrong"),
    ("another text", .editClaim(1, .texted("another")), "its text was “one”, now “another”"),
    (
      "a source rated otherwise", .editSource(.name("Ministry"), .rated(.f)),
      "the claim now has 0 independent origins (0 vouched, up to 2), at the decision it had "
        + "1 independent origin (1 vouched, up to 2)"
    ),
    (
      "somebody denies it", .attribute(1, AttributionDraft(by: "Ministry", .denies)),
      "opposition was 0 independent origins"
    ),
  ]

  @Test(
    "a verdict is stale once what it rests on has changed, and says why",
    arguments: changes
  )
  func stale(what: String, act: Act, reason: String) throws {
    let desk = try decided()
    #expect(try staleness(desk) == .fresh)
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try act.perform(transaction)
    }
    #expect(try staleness(desk) == .stale, "\(what)")
    let told = try reasons(desk)
    #expect(told.contains { $0.contains(reason) }, "\(told)")
    #expect(try desk.stale() == [1])
  }

  @Test("days are named by the desk's clock")
  func deskDays() throws {
    let desk = try decided()
    try desk.call { (transaction) throws(DeskError) in
      var edit = PolicyCorrection()
      edit.timeZone = "Asia/Almaty"
      try transaction.setPolicy(edit)
    }
    // An hour before midnight in UTC, and four hours after midnight in Almaty.
    desk.nowMs = 1_762_124_400_000
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    let told = try reasons(desk)
    #expect(told.contains("A1, Axios, was withdrawn on 2025-11-03: wrong"), "\(told)")
    try desk.redact(2)
    let then = try desk.asOf(2) { (snapshot) throws(DeskError) in try snapshot.claim(1)?.text }
    #expect(then == "[redacted by ann on 2025-11-03: court order]")
  }

  @Test("a verdict whose claim is marked is stale at once, and still after catching up")
  func marked() throws {
    let desk = try decided(refreshLimit: 0)
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(2)
    }
    #expect(try desk.writer.hasMarks())
    #expect(try staleness(desk) == .stale)
    #expect(try desk.stale() == [1])
    try desk.catchUp()
    #expect(try staleness(desk) == .stale)
    #expect(try desk.stale() == [1])
  }

  @Test("further reports that change nothing are counted, and others make the verdict stale")
  func newSince() throws {
    let desk = try decided()
    for name in ["Astana Times", "Naya Kashmir"] {
      try desk.attribute(1, by: name) { $0.cites = [.attribution(1)] }
    }
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 2))
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(4)
    }
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 1))
    try desk.attribute(1, by: "Reuters")
    #expect(try staleness(desk) == .stale)
  }

  @Test("a verdict is no longer stale once everything is as before")
  func undone() throws {
    let desk = try decided()
    try desk.call { (transaction) throws(DeskError) in
      try transaction.editClaim(1, .texted("another"))
    }
    #expect(try staleness(desk) == .stale)
    try desk.call { (transaction) throws(DeskError) in try transaction.editClaim(1, .texted("one"))
    }
    #expect(try staleness(desk) == .fresh)
    #expect(try desk.stale() == [])
  }

  @Test("a stale claim comes first in the queue; taking it reopens it, deciding it clears it")
  func taken() throws {
    let desk = try decided()
    try desk.record("urgent") { $0.priority = 9 }
    #expect(try desk.takeable() == [3, 2])
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    #expect(try desk.takeable() == [1, 3, 2])
    try desk.expectRefusal(.conflict, field: "claim", saying: "take it first", .because("x")) {
      (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in
      try transaction.takeNext([])
    }
    let taken = try desk.claim(1)
    #expect(taken.status == .inReview && taken.assignee == "bob" && taken.decision == nil)
    try desk.call(.by(.bob).with { $0.reason = "still" }) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
    #expect(try staleness(desk) == .fresh)
    #expect(try desk.takeable() == [3, 2])
  }

  @Test("a claim whose verdict is not stale cannot be taken")
  func notStale() throws {
    let desk = try decided()
    try desk.expectRefusal(.conflict, field: "claim", saying: "reopen it first") {
      (transaction) throws(DeskError) in try transaction.take(1)
    }
  }

  @Test("a verdict is stale as of every moment after the change, and of none before")
  func past() throws {
    let desk = try decided()
    let seq = desk.writer.headSeq
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    try desk.submit("three")
    for (moment, expected) in [(seq, false), (seq + 1, true), (seq + 2, true)] {
      let isStale = try desk.asOf(moment) { (snapshot) throws(DeskError) in
        try snapshot.page([.stale(true)], order: .newest, after: nil, count: 9)
          .map(\.claim.key) == [1]
      }
      #expect(isStale == expected, "#\(moment)")
    }
  }
}

extension ClaimCorrection {
  fileprivate static func texted(_ text: String) -> ClaimCorrection {
    var edit = ClaimCorrection()
    edit.text = text
    return edit
  }
}

extension AttributionCorrection {
  fileprivate static func quoting(_ quote: String) -> AttributionCorrection {
    var edit = AttributionCorrection(createsSources: false)
    edit.quote = .set(quote)
    return edit
  }
}

extension SourceCorrection {
  fileprivate static func rated(_ reliability: Reliability) -> SourceCorrection {
    var edit = SourceCorrection()
    edit.reliability = reliability
    return edit
  }
}

extension Desk {
  /// The claims whose verdicts are stale, by an index if possible.
  fileprivate func stale() throws -> [Int64] {
    try now { (snapshot) throws(DeskError) in
      try snapshot.page([.stale(true)], order: .newest, after: nil, count: 9).map(\.claim.key)
    }
  }

  /// The claims of the queue that nobody holds, in order.
  fileprivate func takeable() throws -> [Int64] {
    try now { (snapshot) throws(DeskError) in
      try snapshot.page([.free], order: .queue(nowMs: nowMs), after: nil, count: 9)
        .map(\.claim.key)
    }
  }
}
