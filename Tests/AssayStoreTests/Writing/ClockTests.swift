import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Time", .temporaryDirectory)
struct ClockTests {
  @Test("the time of events never goes back, even if the clock does")
  func monotone() throws {
    let desk = try Desk()
    for nowMs in [1_000, 3_000, 2_000, -5, 3_000, 4_000] as [Int64] {
      desk.nowMs = nowMs
      try desk.call { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
      }
    }
    let events = try desk.reader.log.page(.ascending, beyond: 0, count: 10, asOf: 10)
    #expect(events.map(\.header.atMs) == [1_000, 3_000, 3_000, 3_000, 3_000, 4_000])
    let claims = try desk.now { (snapshot) throws(DeskError) in try snapshot.allClaims() }
    #expect(claims.map(\.submittedAtMs) == events.map(\.header.atMs))
  }

  @Test("the time of events does not go back after a restart either")
  func reopened() throws {
    try {
      let desk = try Desk()
      desk.nowMs = 9_000
      try desk.makeSample()
    }()
    let desk = try Desk()
    desk.nowMs = 1_000
    try desk.call { (transaction) throws(DeskError) in try transaction.take(2) }
    #expect(try desk.reader.log.event(9)?.header.atMs == 11_000)
  }

  @Test(
    "an instant means the last event recorded by then",
    arguments: [(999, 0), (1_000, 1), (1_001, 1), (2_000, 3), (2_001, 3), (3_000, 4), (9_999, 4)]
      as [(Int64, Int64)]
  )
  func instants(ms: Int64, seq: Int64) throws {
    let desk = try Desk()
    for nowMs in [1_000, 2_000, 2_000, 3_000] as [Int64] {
      desk.nowMs = nowMs
      try desk.call { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
      }
    }
    let (found, count) = try desk.reader.read(asOf: .instant(ms), nowMs: desk.nowMs) {
      (snapshot) throws(DeskError) in
      (snapshot.seq, try snapshot.allClaims().count)
    }
    #expect(found == seq)
    #expect(count == Int(seq))
  }

  @Test("a moment in the future is refused")
  func future() throws {
    let desk = try Desk()
    try desk.makeSample()
    do throws(DeskError) {
      try desk.asOf(9) { _ in }
      Issue.record("#9 was answered")
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      #expect(refusal.kind == .invalid && refusal.field == "asOf")
      #expect(refusal.message.contains("#8"))
    }
  }
}
