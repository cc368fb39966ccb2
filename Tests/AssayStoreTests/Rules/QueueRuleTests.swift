import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("The queue", .temporaryDirectory)
struct QueueRuleTests {
  @Test("taking the next claim again and again goes through the queue once")
  func inOrder() throws {
    let desk = try Desk()
    try desk.submit("plain", "urgent", "due", "older")
    try desk.submit(ClaimDraft("urgent still") { $0.priority = 9 })
    try desk.submit(ClaimDraft("due first") { $0.due = "2025-11" })
    try desk.submit(ClaimDraft("day has come") { $0.checkAfter = "2025-10-01" })
    try desk.submit(ClaimDraft("day is to come") { $0.checkAfter = "2026-01-01" })
    var taken: [ClaimID] = []
    for _ in 1...7 { taken += try desk.takeNext().claims.map(\.id) }
    #expect(taken == [7, 6, 5, 1, 2, 3, 4])
    try desk.expectRefusal(.notFound, field: nil, saying: "7 in review already") {
      (transaction) throws(DeskError) in try transaction.takeNext([])
    }
    try desk.expectRefusal(.notFound, field: nil, saying: "waits for its day, 2026-01-01") {
      (transaction) throws(DeskError) in try transaction.takeNext([])
    }
    desk.nowMs += 100 * 86_400_000
    // By then the leases have expired, too.
    #expect(try desk.takeNext().claims.map(\.id) == [7])
    #expect(try desk.takeNext().claims.map(\.id) == [8])
    #expect(try desk.takeNext().claims.map(\.id) == [6])
  }

  @Test("among equals the claim closest to a verdict comes first, even after changes")
  func closeness() throws {
    let desk = try Desk()
    try desk.submit("nobody says so", "one says so")
    try desk.addSource(SourceDraft("Axios", .outlet) { $0.reliability = .b })
    try desk.attribute(2, by: "Axios") { $0.basis = .firsthand }
    #expect(try desk.queue() == [2, 1])
    try desk.addSource(SourceDraft("Reuters", .agency) { $0.reliability = .b })
    try desk.attribute(1, by: "Axios") { $0.basis = .firsthand }
    try desk.attribute(1, by: "Reuters") { $0.basis = .firsthand }
    #expect(try desk.queue() == [1, 2])
  }

  @Test("a decided, withdrawn or taken claim is not taken next, and a reopened one is")
  func leaving() throws {
    let desk = try Desk()
    try desk.submit("one", "two", "three")
    try desk.call(.because("nothing to go on")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .unverifiable, label: nil, overrides: false)
    }
    try desk.call(.because("submitted twice")) { (transaction) throws(DeskError) in
      try transaction.withdrawClaim(2)
    }
    #expect(try desk.queue() == [3])
    #expect(try desk.takeNext().claims.map(\.id) == [3])
    #expect(try desk.queue() == [3])
    try desk.call(.because("there is news")) { (transaction) throws(DeskError) in
      try transaction.reopen(1)
    }
    #expect(try desk.queue() == [1, 3])
    #expect(try desk.claim(1).decision == nil)
    #expect(
      try desk.asOf(4) { (snapshot) throws(DeskError) in try snapshot.claim(1) }?.decision != nil
    )
  }

  @Test("assigning gives a claim to the named user, whoever held it")
  func assigning() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in try transaction.take(1) }
    try desk.call { (transaction) throws(DeskError) in try transaction.assign(1, to: " mira ") }
    #expect(try desk.claim(1).assignee == "mira" && desk.claim(1).version == 3)
    try desk.expectRefusal(.conflict, field: "claim", saying: "mira holds this claim already") {
      (transaction) throws(DeskError) in try transaction.assign(1, to: "mira")
    }
    try desk.call { (transaction) throws(DeskError) in try transaction.assign(1, to: nil) }
    #expect(try desk.claim(1).status == .submitted && desk.claim(1).assignee == nil)
  }

  @Test(
    "reopening and withdrawing need a reason",
    arguments: [true, false]
  )
  func reasons(isReopening: Bool) throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.expectRefusal(.invalid, field: "reason", saying: "reason") {
      (transaction) throws(DeskError) in
      if isReopening { try transaction.reopen(1) } else { try transaction.withdrawClaim(1) }
    }
  }
}

extension Desk {
  fileprivate func submit(_ draft: ClaimDraft) throws(DeskError) {
    try call { (transaction) throws(DeskError) in
      try transaction.submitClaim(draft, attribution: nil)
    }
  }

  fileprivate func takeNext() throws(DeskError) -> Recorded {
    try call { (transaction) throws(DeskError) in try transaction.takeNext([]) }
  }

  /// The open claims in the order of the queue.
  fileprivate func queue() throws(DeskError) -> [ClaimID] {
    let nowMs = nowMs
    return try now { (snapshot) throws(DeskError) in
      try snapshot.page([], order: .queue(nowMs: nowMs), after: nil, count: 99)
        .map(\.claim.id)
    }
  }
}
