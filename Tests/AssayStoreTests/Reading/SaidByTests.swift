import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("What had been said by a given time", .temporaryDirectory)
struct SaidByTests {
  private static let dayMs: Int64 = 86_400_000

  /// On 1 November an undated report by Axios is recorded; on the 8th one by Tass dated the 7th, one by Reuters dated
  /// the 6th, and an undated one by AFP.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    desk.nowMs += 7 * Self.dayMs
    try desk.attribute(by: "Tass") { $0.at = "2025-11-07" }
    try desk.attribute(by: "Reuters") { $0.at = "2025-11-06" }
    try desk.attribute(by: "AFP")
    return desk
  }

  /// The attributions that count for C1, as known at an event, of those said by a date.
  private func said(_ desk: Desk, by text: String, at seq: Int64? = nil) throws -> [Int64] {
    let date = try ReportedDate(text: text)
    return try desk.reader.read(asOf: seq.map { .seq($0) }, nowMs: desk.nowMs) {
      (snapshot) throws(DeskError) in
      let snapshot = try snapshot.asserted(by: date)
      let counted = try snapshot.attributionGraph(for: 1).explain(1).chains.flatMap(\.attributions)
      #expect(try Int64(snapshot.summary(of: 1).possible) == Int64(counted.count))
      return counted.map(\.rawValue).sorted()
    }
  }

  @Test(
    "includes attributions that are dated or were recorded by then",
    arguments: [
      ("2025-10-31", []), ("2025-11-01", [1]), ("2025-11-05", [1]), ("2025-11-06", [1, 3]),
      ("2025-11-06T23:59:58Z", [1]), ("2025-11-07", [1, 2, 3]), ("2025-11-08", [1, 2, 3, 4]),
      ("2025-11-01T12:00Z", []), ("2025-10", []), ("2025", [1, 2, 3, 4]),
    ] as [(String, [Int64])]
  )
  func now(date: String, said: [Int64]) throws {
    #expect(try self.said(desk(), by: date) == said)
  }

  @Test("takes two times: what was known at one about statements before the other")
  func twoTimes() throws {
    let desk = try desk()
    #expect(try said(desk, by: "2025-11-06", at: 2) == [1])
    #expect(try said(desk, by: "2025-11-06", at: 3) == [1])
    #expect(try said(desk, by: "2025-11-06", at: 4) == [1, 3])
    #expect(try said(desk, by: "2026", at: 3) == [1, 2])
  }

  @Test("leaves out attributions that have been withdrawn since, because they are no longer known")
  func withdrawn() throws {
    let desk = try desk()
    try desk.call(.because("they took it back")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    #expect(try said(desk, by: "2025-11-01") == [])
    #expect(try said(desk, by: "2025-11-01", at: 5) == [1])
  }

  @Test("filters and counts in lists by what had been said")
  func lists() throws {
    let desk = try desk()
    try desk.submit("two")
    try desk.attribute(2, by: "Axios") { $0.at = "2025-11-06" }
    func listed(by text: String, _ source: SourceID? = nil) throws -> [[Int64]] {
      let date = try ReportedDate(text: text)
      return try desk.now { (snapshot) throws(DeskError) in
        let filter: [ClaimCondition] = source.map { [.sources([$0])] } ?? []
        return try snapshot.asserted(by: date).page(filter, order: .newest, after: nil, count: 9)
          .map { [$0.claim.id.rawValue, Int64($0.summary.possible)] }
      }
    }
    #expect(try listed(by: "2025-11-05") == [[2, 0], [1, 1]])
    #expect(try listed(by: "2025-11-06") == [[2, 1], [1, 2]])
    #expect(try listed(by: "2025-11-05", 1) == [[1, 1]])
    #expect(try listed(by: "2025-11-06", 1) == [[2, 1], [1, 2]])
    #expect(try listed(by: "2025-11-06", 2) == [])
  }
}
