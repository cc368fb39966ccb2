import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

/// Rules that affect what the store keeps: summaries, places in the queue and lists.
@Suite("Stored summaries and lists", .temporaryDirectory)
struct KeptAnswerTests {
  @Test("another time zone moves the days by which claims are due, but not the order of reports")
  func timeZone() throws {
    let desk = try Desk()
    try desk.record("one") { $0.due = "2025-11-06" }
    try desk.attribute(by: "Axios") { $0.at = "2025-11-06" }
    // It is still the 6th in UTC, but the 7th in Almaty.
    try desk.attribute(by: "Reuters") { $0.at = "2025-11-06T20:00Z" }
    #expect(try desk.summary(of: 1).first == nil)
    try desk.setPolicy { $0.timeZone = "Asia/Almaty" }
    #expect(try desk.summary(of: 1).first == nil)
    try desk.catchUp()
    #expect(try desk.summary(of: 1).first == nil)
    let listed = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.page([], order: .newest, after: nil, count: 1)
    }
    let midnightMs: Int64 = 1_762_473_600_000
    let almatyIsAheadMs: Int64 = 5 * 3_600_000
    #expect(listed.first?.place?.dueAtMs == midnightMs - almatyIsAheadMs)
  }

  @Test("a list of sources has pages in the order of ids, of one kind if it is given")
  func list() throws {
    let desk = try Desk()
    for number in 1...9 {
      try desk.addSource(SourceDraft("s\(number)", number.isMultiple(of: 3) ? .outlet : .person))
    }
    func ids(after key: Int64, kind: SourceKind?, count: Int64) throws -> [SourceID] {
      try desk.now { (snapshot) throws(DeskError) in
        try snapshot.sources(after: key, kind: kind, count: count).map(\.id)
      }
    }
    #expect(try ids(after: 0, kind: nil, count: 2) == [1, 2])
    #expect(try ids(after: 7, kind: nil, count: 5) == [8, 9])
    #expect(try ids(after: 0, kind: .outlet, count: 2) == [3, 6])
    #expect(try ids(after: 6, kind: .outlet, count: 2) == [9])
    #expect(try ids(after: 9, kind: .outlet, count: 2) == [])
  }

  @Test("rating a source changes the counts of every claim that it affects")
  func ratingReaches() throws {
    let desk = try Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("Axios", .outlet) { $0.reliability = .b })
    try desk.attribute(by: "Axios") { $0.basis = .firsthand }
    try desk.submit("two")
    try desk.attribute(2, by: "Reuters") { $0.cites = [.attribution(1)] }
    try desk.call { (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.reliability = .unrated
      try transaction.editSource(.name("axios"), edit)
    }
    try desk.now { (snapshot) throws(DeskError) in
      let everything = try snapshot.everything()
      for claim in [1, 2] as [ClaimID] {
        #expect(try snapshot.summary(of: claim) == everything.assess(claim).summary)
      }
      #expect(try snapshot.summary(of: 1).independent == 0)
    }
  }
}

extension Desk {
  fileprivate func summary(of claim: ClaimID) throws -> AssessmentSummary {
    try now { (snapshot) throws(DeskError) in try snapshot.summary(of: claim) }
  }
}
