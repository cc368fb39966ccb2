import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Leases", .temporaryDirectory)
struct LeaseRuleTests {
  private static let minuteMs: Int64 = 60_000

  /// C1, taken by Ann.
  private func taken() throws -> Desk {
    let desk = try Desk()
    try desk.submit("one")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(1) }
    return desk
  }

  @Test(
    "a claim is its holder's until the lease expires, to the millisecond, without an event"
  )
  func runsOut() throws {
    let desk = try taken()
    let seq = desk.writer.headSeq
    let end = try #require(try desk.claim(1).leaseUntilMs)
    #expect(end == desk.nowMs + 30 * Self.minuteMs)
    desk.nowMs = end - 1
    #expect(try desk.claim(1).status == .inReview && desk.claim(1).assignee == "ann")
    desk.nowMs = end
    let claim = try desk.claim(1)
    #expect(claim.status == .submitted && claim.assignee == nil && claim.leaseUntilMs == nil)
    #expect(desk.writer.headSeq == seq)
  }

  @Test("lists, the queue and counts use the leases of the instant at which they are read")
  func lists() throws {
    let desk = try taken()
    func held() throws -> [[Int64]] {
      try desk.now { (snapshot) throws(DeskError) in
        var all: [[Int64]] = []
        let conditions: [ClaimCondition] = [
          .status([.submitted]), .status([.inReview]), .assignee("ann"), .free,
          .status([.inReview, .decided]), .status([.submitted, .decided]),
        ]
        for condition in conditions {
          let page = try snapshot.page([condition], order: .newest, after: nil, count: 9)
          let walked = try snapshot.claims([condition], order: .newest, after: nil, count: 9)
          #expect(page == walked)
          all.append(page.map(\.claim.key))
        }
        return all
      }
    }
    #expect(try held() == [[], [1], [1], [], [1], []])
    #expect(try desk.reader.counts(nowMs: desk.nowMs).statuses == [.inReview: 1])
    desk.nowMs += 30 * Self.minuteMs
    #expect(try held() == [[1], [], [], [1], [], [1]])
    #expect(try desk.reader.counts(nowMs: desk.nowMs).statuses[.submitted] == 1)
  }

  @Test(
    "after the lease has expired anybody may take the claim, and the former holder cannot release it"
  )
  func takenOver() throws {
    let desk = try taken()
    desk.nowMs += 31 * Self.minuteMs
    try desk.expectRefusal(.conflict, field: "claim", saying: "nobody holds") {
      (transaction) throws(DeskError) in try transaction.release(1)
    }
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in try transaction.take(1) }
    #expect(try desk.claim(1).assignee == "bob")
    try desk.expectRefusal(.conflict, field: "claim", saying: "bob holds") {
      (transaction) throws(DeskError) in try transaction.take(1)
    }
  }

  static let acts: [(String, Act)] = [
    ("a report", .attribute(1, AttributionDraft(by: "Axios"))),
    ("an edit", .editClaim(1, ClaimCorrection(priority: 3))),
    ("a tag", .tagClaim(1, adding: ["gulf"], removing: [])),
    ("a link", .link(1, 2, .corroborates, note: nil)),
    ("a link to it", .link(2, 1, .corroborates, note: nil)),
    ("evidence", .addEvidence(EvidenceDraft(claim: 1, url: "https://example.org/a"))),
    ("a note", .addNote(NoteDraft(claim: 1, text: "called them"))),
    ("taking it again", .take(1)),
  ]

  @Test("any act of the holder on the claim renews the lease", arguments: acts)
  func renewed(what: String, act: Act) throws {
    let desk = try taken()
    try desk.submit("two")
    desk.nowMs += 20 * Self.minuteMs
    try desk.call { (transaction) throws(DeskError) in try act.perform(transaction) }
    #expect(try desk.claim(1).leaseUntilMs == desk.nowMs + 30 * Self.minuteMs, "\(what)")
    desk.nowMs += 25 * Self.minuteMs
    #expect(try desk.claim(1).assignee == "ann", "\(what)")
  }

  @Test("a renewal does not change the claim's version")
  func version() throws {
    let desk = try taken()
    desk.nowMs += 20 * Self.minuteMs
    try desk.attribute(1, by: "Axios")
    #expect(try desk.claim(1).version == 2)
  }

  @Test("acts of other users or on other claims renew nothing, nor do many acts within a minute")
  func notRenewed() throws {
    let desk = try taken()
    let end = try desk.claim(1).leaseUntilMs
    try desk.submit("two")
    desk.nowMs += Self.minuteMs / 2
    try desk.attribute(1, by: "Axios")
    #expect(try desk.claim(1).leaseUntilMs == end)
    desk.nowMs += 10 * Self.minuteMs
    try desk.attribute(2, by: "Axios")
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Reuters"))
    }
    #expect(try desk.claim(1).leaseUntilMs == end)
  }

  @Test("a new policy changes the length of new leases, and running leases keep their end")
  func length() throws {
    let desk = try taken()
    let end = try desk.claim(1).leaseUntilMs
    try desk.setPolicy { $0.leaseMinutes = 5 }
    #expect(try desk.claim(1).leaseUntilMs == end)
    try desk.submit("two")
    try desk.call { (transaction) throws(DeskError) in try transaction.assign(2, to: "bob") }
    #expect(try desk.claim(2).leaseUntilMs == desk.nowMs + 5 * Self.minuteMs)
  }

  @Test("a past moment has the leases of that instant")
  func past() throws {
    let desk = try taken()
    let takenMs = desk.nowMs
    desk.nowMs += 60 * Self.minuteMs
    try desk.submit("later")
    func status(_ ms: Int64) throws -> ClaimStatus? {
      try desk.reader.read(asOf: .instant(ms), nowMs: desk.nowMs) { (snapshot) throws(DeskError) in
        try snapshot.claim(1)?.status
      }
    }
    #expect(try status(takenMs + 29 * Self.minuteMs) == .inReview)
    #expect(try status(takenMs + 30 * Self.minuteMs) == .submitted)
  }
}

extension ClaimCorrection {
  fileprivate init(priority: Int64) {
    self.init()
    self.priority = priority
  }
}

extension EvidenceDraft {
  fileprivate init(claim: ClaimID, url: String) {
    self.init(claim: claim)
    self.url = url
  }
}

extension NoteDraft {
  fileprivate init(claim: ClaimID, text: String) {
    self.init(claim: claim)
    self.text = text
  }
}
