import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Versioned rows", .temporaryDirectory)
struct RowAccessTests {
  @Test("every kind of row is read back as it was written, with every value and with none")
  func roundTrip() throws {
    let store = try Desk().writer.store
    for (index, image) in try FullRows.all().enumerated() {
      let seq = Int64(index + 1)
      try put(image.row, in: store, seq: seq)
      for moment in [nil, seq, seq + 100] {
        let found = try get(image.row, in: store, asOf: moment)
        #expect(found?.text == image.text)
      }
    }
  }

  private func put<Row: RecordRow>(_ row: Row, in store: StoreConnection, seq: Int64) throws {
    try RowAccess<Row>(store).put(row, seq: seq)
  }

  private func get<Row: RecordRow>(
    _ row: Row,
    in store: StoreConnection,
    asOf seq: Int64?
  ) throws -> RecordImage? {
    try RowAccess<Row>(store).get(row.key, asOf: seq)?.image
  }

  @Test("a claim is found as it was at every moment, over random versions", arguments: 1...8)
  func anyMoment(seed: Int) throws {
    let store = try Desk().writer.store
    var random = SeededGenerator(seed: UInt64(seed))
    /// What each claim was after each event.
    var history: [[Int64: Claim]] = [[:]]
    for seq in 1...60 as ClosedRange<Int64> {
      var now = history[history.count - 1]
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let id = Int64.random(in: 1...5, using: &random)
        var claim = try FullRows.claim(full: random.percent(50))
        claim.key = id
        claim.text = random.pick(["one", "two", "two", now[id]?.text ?? "three"])
        claim.version = (now[id]?.version ?? 0) + 1
        try store.claims.put(claim, seq: seq)
        now[id] = claim
      }
      history.append(now)
    }
    for (seq, then) in history.enumerated() {
      let rows = then.values.sorted { $0.key < $1.key }
      let place: Comment = "seed \(seed), #\(seq)"
      for id in 1...6 as ClosedRange<Int64> {
        #expect(try store.claims.get(id, asOf: Int64(seq)) == then[id], place)
      }
      let up = try store.claims.page(.ascending, beyond: 0, count: 9, asOf: Int64(seq))
      #expect(up == rows, place)
      let down = try store.claims.page(.descending, beyond: 5, count: 2, asOf: Int64(seq))
      #expect(down == Array(rows.reversed().filter { $0.key < 5 }.prefix(2)), place)
    }
    let last = history[60].values.sorted { $0.key < $1.key }
    #expect(try store.claims.page(.ascending, beyond: 0, count: 9, asOf: nil) == last)
    #expect(try store.claims.maximumKey() == last.last?.key)
  }

  @Test("rows are found by a column at every moment, even if the value changes")
  func byColumn() throws {
    let store = try Desk().writer.store
    var one = FullRows.link(full: false)
    (one.id, one.from, one.to) = (1, 1, 2)
    var two = one
    (two.id, two.from, two.to) = (2, 3, 2)
    try store.links.put(one, seq: 1)
    try store.links.put(two, seq: 2)
    one.to = 9
    try store.links.put(one, seq: 3)
    func ids(_ column: IndexedColumn, _ value: Int64, _ seq: Int64?) throws -> [Int64] {
      try store.links.all(where: column, is: value, asOf: seq).map(\.key)
    }
    #expect(try ids(.toClaim, 2, 0) == [])
    #expect(try ids(.toClaim, 2, 1) == [1])
    #expect(try ids(.toClaim, 2, 2) == [1, 2])
    #expect(try ids(.toClaim, 2, 3) == [2])
    #expect(try ids(.toClaim, 2, nil) == [2])
    #expect(try ids(.toClaim, 9, 2) == [])
    #expect(try ids(.toClaim, 9, nil) == [1])
    #expect(try ids(.fromClaim, 1, 3) == [1])
  }

  @Test("versions that share a text store it once")
  func sharedText() throws {
    let desk = try Desk()
    let store = desk.writer.store
    for (seq, text) in [(1, "a"), (2, "a"), (3, "a"), (4, "b"), (5, "b")] as [(Int64, String)] {
      var claim = try FullRows.claim(full: false)
      (claim.text, claim.version) = (text, seq)
      try store.claims.put(claim, seq: seq)
    }
    let kept = try TableDump(path: desk.store.path).rows(of: "claim_was")
    #expect(
      kept.filter { $0.contains("NULL") && !$0.contains("'a'") && !$0.contains("'b'") }.count == 3
    )
    #expect(kept.filter { $0.contains("'a'") }.count == 1)
    for (seq, text) in [(1, "a"), (2, "a"), (3, "a"), (4, "b"), (5, "b")] as [(Int64, String)] {
      let claim = try store.claims.get(7, asOf: seq)
      #expect(claim?.text == text && claim?.version == seq, "#\(seq)")
    }
  }

  @Test(
    "if an event stores a row twice, only the last version is kept, and the previous event's stays unchanged",
    arguments: [
      ("a", "a", "b"), ("a", "b", "a"), ("a", "b", "c"), ("a", "b", "b"), ("a", "a", "a"),
    ]
  )
  func twice(before: String, first: String, second: String) throws {
    let store = try Desk().writer.store
    var claim = try FullRows.claim(full: false)
    for (seq, text) in [(1, before), (2, first), (2, second)] as [(Int64, String)] {
      claim.text = text
      claim.version += 1
      try store.claims.put(claim, seq: seq)
    }
    #expect(try store.claims.get(7, asOf: 1)?.text == before)
    #expect(try store.claims.get(7, asOf: 2)?.text == second)
    #expect(try store.claims.get(7, asOf: nil)?.version == claim.version)
  }

  @Test(
    "a value that this program cannot have written is reported as damage of its column",
    arguments: [
      ("status", "99"), ("kind", "-1"), ("verdict", "3"), ("decision", "'{}'"), ("tags", "'[1]'"),
      ("tags", "'x'"), ("due", "'someday'"),
    ]
  )
  func damaged(column: String, value: String) throws {
    try Desk.closedSample()
    try alter("UPDATE claim SET \(column) = \(value) WHERE id = 2")
    let desk = try Desk()
    do throws(DeskError) {
      _ = try desk.now { (snapshot) throws(DeskError) in try snapshot.claim(2) }
      Issue.record("it was read")
    } catch {
      guard case .damaged(let table, let damaged) = error else { throw error }
      #expect(table == "claim" && damaged == column)
    }
  }
}
