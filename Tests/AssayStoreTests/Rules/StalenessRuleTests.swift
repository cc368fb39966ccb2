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
  /// C1, which C2 confirms, decided on A1 (Axios, unrated, on C1), A2 (Ministry, on C2), A3 (Reuters, on C1), L1 and E1.
  private func decided(refreshLimit: Int = 200) throws -> Desk {
    let desk = try Desk(refreshLimit: refreshLimit)
    try desk.addSource(SourceDraft("Ministry", .government) { $0.reliability = .b })
    try desk.addSource(SourceDraft("Reuters", .agency) { $0.reliability = .b })
    try desk.submit("one", "two")
    try desk.attribute(1, by: "Axios")
    try desk.attribute(2, by: "Ministry", .confirms) { $0.basis = .firsthand }
    try desk.attribute(1, by: "Reuters") { $0.basis = .firsthand }
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
    (
      "a report withdrawn", .withdraw(3),
      "A3, Reuters, was withdrawn by the desk on 2025-11-01: wrong"
    ),
    (
      "a report on a confirming claim withdrawn", .withdraw(2),
      "A2, Ministry, was withdrawn by the desk"
    ),
    (
      "a report corrected in a way that counts", .editAttribution(3, .disinterested(false)),
      "A3, Reuters: it has a stake in it"
    ),
    (
      "a report taken back",
      .attribute(1, AttributionDraft(by: "Reuters", .denies) { $0.supersedes = [3] }),
      "A3, Reuters, was taken back by A4"
    ),
    ("a link withdrawn", .unlink(1), "L1, C2 confirms C1, was withdrawn: wrong"),
    ("evidence withdrawn", .withdrawEvidence(EvidenceID(rawValue: 1)), "E1 was withdrawn: wrong"),
    ("another text", .editClaim(1, .texted("another")), "its text was “one”, now “another”"),
    (
      "a source rated otherwise", .editSource(.name("Ministry"), .rated(.f)),
      "the claim now has 1 independent origin (1 vouched, up to 3), at the decision it had "
        + "2 independent origins (2 vouched, up to 3)"
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
      try transaction.withdrawAttribution(3)
    }
    let told = try reasons(desk)
    #expect(told.contains("A3, Reuters, was withdrawn by the desk on 2025-11-03: wrong"), "\(told)")
    try desk.redact(3)
    let then = try desk.asOf(3) { (snapshot) throws(DeskError) in try snapshot.claim(1)?.text }
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

  static let additions: [(String, Act, VerdictStaleness)] = [
    (
      "an unrated account", .attribute(1, AttributionDraft(by: "Naya") { $0.basis = .firsthand }),
      VerdictStaleness(isStale: false, newSince: 1)
    ),
    (
      "an unrated denial", .attribute(1, AttributionDraft(by: "Naya", .denies)),
      VerdictStaleness(isStale: false, newSince: 1)
    ),
    (
      "an unrated report withdrawn", .withdraw(1), VerdictStaleness(isStale: false, newSince: 0)
    ),
    (
      "a quote", .editAttribution(3, .quoting("so they say")),
      VerdictStaleness(isStale: false, newSince: 0)
    ),
    (
      "an unrated source rated well", .editSource(.name("Axios"), .rated(.a)),
      VerdictStaleness(isStale: false, isStronger: true, newSince: 0)
    ),
  ]

  @Test(
    "what only adds to a verdict, or never counted, makes it stronger at most",
    arguments: additions
  )
  func notStale(what: String, act: Act, expected: VerdictStaleness) throws {
    let desk = try decided()
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try act.perform(transaction)
    }
    #expect(try staleness(desk) == expected, "\(what)")
    #expect(try desk.stale() == [] && desk.verify().problems == [])
  }

  @Test("a second rated witness makes a verdict stronger")
  func stronger() throws {
    let desk = try decided()
    try desk.addSource(SourceDraft("Astana Times", .outlet) { $0.reliability = .b })
    try desk.attribute(1, by: "Astana Times") { $0.basis = .firsthand }
    #expect(
      try staleness(desk) == VerdictStaleness(isStale: false, isStronger: true, newSince: 1)
    )
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
      try transaction.withdrawAttribution(3)
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
      try transaction.withdrawAttribution(3)
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
  fileprivate static func disinterested(_ isSo: Bool) -> AttributionCorrection {
    var edit = AttributionCorrection(createsSources: false)
    edit.isInterested = !isSo
    return edit
  }

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
