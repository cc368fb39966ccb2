import AssayDomain
import Support
import Testing

@testable import AssayStore

@Suite("Refreshing summaries", .temporaryDirectory)
struct RefresherTests {
  /// C1 confirms each of the others, so that a report on C1 changes them all.
  private func linked(refreshLimit: Int, others: Int64 = 5) throws -> Desk {
    let desk = try Desk(refreshLimit: refreshLimit)
    for number in 0...others { try desk.submit("claim \(number)") }
    for other in 2...others + 1 {
      try desk.call { (change) throws(StoreError) in
        try change.addLink(from: 1, to: ClaimID(rawValue: other), kind: .confirms, note: nil)
      }
    }
    try desk.catchUp()
    return desk
  }

  @Test("within the limit nothing is marked")
  func limit() throws {
    let enough = try linked(refreshLimit: 6)
    try enough.attribute(by: "Axios")
    #expect(try enough.writer.hasMarks() == false)
  }

  @Test("marks survive a restart, and are worked off a few at a time, oldest first")
  func marks() throws {
    try {
      let desk = try linked(refreshLimit: 2)
      try desk.attribute(by: "Axios")
      try desk.attribute(by: "Reuters")
    }()
    let desk = try Desk(refreshLimit: 2)
    let marks = try TableDump(path: desk.store.path).rows(of: "refresh")
    #expect(marks == ["12, 3", "12, 4", "12, 5", "12, 6", "13, 3", "13, 4", "13, 5", "13, 6"])
    #expect(try desk.writer.catchUp(count: 3))
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh").first == "12, 6")
    #expect(try desk.writer.catchUp(count: 3))
    #expect(try !desk.writer.catchUp(count: 3))
    #expect(try !desk.writer.hasMarks())
    let kept = try desk.now { (view) throws(StoreError) in try view.summary(of: 6) }
    #expect(kept.possible == 2)
  }

  @Test("a marked claim is marked again rather than overtaken by a later change")
  func inOrder() throws {
    let desk = try linked(refreshLimit: 2)
    try desk.attribute(by: "Axios")
    try desk.attribute(6, by: "Reuters")
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh").last == "13, 6")
    func possible(_ seq: Int64) throws -> Int {
      try desk.asOf(seq) { (view) throws(StoreError) in try view.summary(of: 6).possible }
    }
    for _ in 1...2 {
      #expect(try [11, 12, 13].map(possible) == [0, 1, 2])
      try desk.catchUp()
    }
  }

  @Test("a summary that stays the same makes no version")
  func unchanged() throws {
    let desk = try linked(refreshLimit: 200)
    try desk.attribute(by: "Axios")
    let before = try TableDump(path: desk.store.path).rows(of: "assessment_was").count
    try desk.call { (change) throws(StoreError) in
      try change.see(1, url: "https://axios.com/a", at: nil)
    }
    #expect(try TableDump(path: desk.store.path).rows(of: "assessment_was").count == before)
  }

  @Test("an empty catch-up does nothing")
  func nothing() throws {
    let desk = try Desk()
    #expect(try !desk.writer.catchUp(count: 5))
    #expect(try !desk.writer.hasMarks())
  }
}
