import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import FoundationEssentials
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Committing groups", .temporaryDirectory)
struct GroupCommitTests {
  @Test("calls of a group take effect in order, and each sees the earlier ones")
  func order() throws {
    let desk = try Desk()
    let outcomes = desk.commit([
      desk.submit("one"), desk.submit("two"),
      desk.job { (transaction) throws(DeskError) in
        try transaction.addLink(from: 1, to: 2, kind: .confirms, note: nil)
      },
      desk.submit("three"),
    ])
    #expect(try outcomes.map { try $0.get().seq } == [1, 2, 3, 4])
    #expect(try desk.texts() == ["one", "two", "three"])
  }

  @Test("a refused call in the middle leaves no trace, and the next call gets its ids and seq")
  func refused() throws {
    let desk = try Desk()
    let outcomes = desk.commit([
      desk.submit("one"),
      desk.job { (transaction) throws(DeskError) in
        try transaction.submitClaim(
          ClaimDraft("doomed"),
          attribution: AttributionDraft(by: "Axios")
        )
        try transaction.take(99)
      },
      desk.submit("two"),
    ])
    #expect(try outcomes[0].get().seq == 1)
    #expect(throws: DeskError.self) { try outcomes[1].get() }
    let last = try outcomes[2].get()
    #expect(last.seq == 2 && last.claims.map(\.id) == [2])
    #expect(try desk.texts() == ["one", "two"])
    #expect(try desk.now { (snapshot) throws(DeskError) in try snapshot.source(1) } == nil)
    try desk.expectSound()
  }

  @Test("savepoints are used for a group in which a call was refused late, and for no other")
  func savepoints() throws {
    let desk = try Desk()
    let early = desk.job { (transaction) throws(DeskError) in try transaction.take(99) }
    let late = desk.job { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("doomed"))
      try transaction.take(99)
    }
    let kept = [
      [desk.submit("one")], [early, desk.submit("two")], [desk.submit("three"), late], [late],
    ]
    .map { jobs in
      _ = desk.commit(jobs)
      return desk.writer.keepsSavepoints
    }
    #expect(kept == [false, false, true, true])
    #expect(throws: Never.self) { try desk.commit([desk.submit("four")])[0].get() }
    #expect(!desk.writer.keepsSavepoints)
    #expect(try desk.texts() == ["one", "two", "three", "four"])
    try desk.expectSound()
  }

  @Test("a group in which every call is refused changes nothing")
  func allRefused() throws {
    let desk = try Desk()
    let doomed = desk.job { (transaction) throws(DeskError) in try transaction.take(1) }
    for outcome in desk.commit([doomed, doomed]) {
      #expect(throws: DeskError.self) { try outcome.get() }
    }
    #expect(desk.writer.headSeq == 0)
    #expect(desk.commit([]).isEmpty)
  }

  @Test("if a group is too large for the disk, only the call that is too large fails")
  func full() throws {
    let desk = try Desk()
    try desk.call { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
    }
    let connection = desk.writer.store.connection
    let pages = try #require(try connection.prepare("PRAGMA page_count").first { $0.integer(0) })
    try connection.execute("PRAGMA max_page_count=\(pages + 20)")
    let outcomes = desk.commit([desk.submit("two"), desk.large(), desk.submit("three")])
    #expect(try outcomes[0].get().seq == 2)
    #expect(outcomes[1].storageFailure?.kind == .full)
    #expect(try outcomes[2].get().seq == 3)
    #expect(desk.writer.hasFailedSync == false)
    #expect(try desk.texts() == ["one", "two", "three"])

    try connection.execute("PRAGMA max_page_count=1000000")
    #expect(try desk.commit([desk.large()])[0].get().attributions.count == 100)
    try desk.expectSound()
  }

  @Test("if SQLite ends the whole transaction, every call of the group runs again alone")
  func rolledBack() throws {
    let desk = try Desk()
    let outcomes = desk.writer.commit([
      desk.submit("one"),
      desk.failing(SQLiteError(extendedCode: 13, message: "full", sql: nil), after: "ROLLBACK"),
      desk.submit("two"),
    ])
    #expect(throws: Never.self) { try outcomes[0].get() }
    #expect(outcomes[1].storageFailure?.kind == .full)
    #expect(throws: Never.self) { try outcomes[2].get() }
    #expect(try desk.texts() == ["one", "two"])
    try desk.expectSound()
  }

  @Test("a call that cannot be undone loses its group, and its changes never stay")
  func notTakenBack() throws {
    let desk = try Desk()
    let doomed = desk.job { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("doomed"))
      try transaction.snapshot.store.statement("RELEASE call").execute()
      try transaction.take(99)
    }
    let outcomes = desk.commit([desk.submit("one"), doomed, desk.submit("two")])
    #expect(try outcomes[0].get().seq == 1)
    #expect(throws: DeskError.self) { try outcomes[1].get() }
    #expect(try outcomes[2].get().seq == 2)
    #expect(try desk.texts() == ["one", "two"])
    #expect(try desk.now { (snapshot) throws(DeskError) in try snapshot.source(1) } == nil)
    try desk.expectSound()
  }

  @Test(
    "after a failed sync no call is tried again",
    arguments: [10 | 4 << 8, 10 | 5 << 8] as [Int32],
    ["ROLLBACK", "SELECT 1"]
  )
  func failedSync(code: Int32, sql: String) throws {
    let desk = try Desk()
    let error = SQLiteError(extendedCode: code, message: "sync", sql: nil)
    let outcomes = desk.writer.commit([
      desk.submit("one"), desk.failing(error, after: sql), desk.submit("two"),
    ])
    #expect(desk.writer.hasFailedSync)
    for outcome in outcomes { #expect(outcome.storageFailure == StorageFailure(error)) }
    #expect(desk.writer.headSeq == 0)
    #expect(try desk.texts() == [])
  }

  @Test("a reply that reads a long history does not end its group")
  func longReply() throws {
    let desk = try Desk()
    let many = (1...250).map { desk.submit("claim \($0)") }
    for outcome in desk.commit(many) { #expect(throws: Never.self) { try outcome.get() } }
    let request = WriteRequest.key("k")
    let walk: StoreWriter.Job = { (writer) throws(DeskError) in
      try writer.perform(request, nowMs: 1, work: { _ in }, reply: Self.count)
    }
    #expect(try desk.writer.commit([walk])[0].get().body == [250])
    let full = SQLiteError(extendedCode: 13, message: "full", sql: nil)
    let outcomes = desk.writer.commit([
      desk.submit("once"), walk, desk.failing(full, after: "ROLLBACK"),
    ])
    #expect(throws: Never.self) { try outcomes[0].get() }
    #expect(try outcomes[1].get().body == [250])
    #expect(try desk.texts().filter { $0 == "once" }.count == 1)
  }

  private static func count(
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> [UInt8] {
    [UInt8(try snapshot.claims([], order: .newest, after: nil, count: 999).count)]
  }

  @Test("committed changes are there when the database is opened again")
  func durable() throws {
    try {
      let desk = try Desk()
      _ = desk.commit([desk.submit("one"), desk.submit("two")])
    }()
    let desk = try Desk()
    #expect(try desk.texts() == ["one", "two"])
    #expect(desk.writer.headSeq == 2)
    let third = try desk.commit([desk.submit("three")])[0].get()
    #expect(third.claims.map(\.id) == [3])
  }

  @Test("closing copies everything into the database file")
  func closed() throws {
    let desk = try Desk()
    _ = desk.commit([desk.submit("one")])
    try desk.writer.close()
    let file = try Data(contentsOf: URL(fileURLWithPath: databasePath + "-wal"))
    #expect(file.isEmpty)
  }
}

extension Desk {
  fileprivate func submit(_ text: String) -> StoreWriter.Job {
    job { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft(text), attribution: nil)
    }
  }

  /// A call that needs some hundred pages of its own, as its texts hardly compress.
  fileprivate func large() -> StoreWriter.Job {
    job { (transaction) throws(DeskError) in
      var random = SeededGenerator(seed: 1)
      for _ in 1...100 {
        var draft = AttributionDraft(by: "Axios")
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        draft.quote = String((1...4_000).map { _ in random.pick(letters) })
        try transaction.attribute(1, draft)
      }
    }
  }

  /// A call that runs SQL behind the store's back, then fails.
  fileprivate func failing(_ error: SQLiteError, after sql: String) -> StoreWriter.Job {
    job { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("doomed"), attribution: nil)
      try AssayStore.sqlite { () throws(SQLiteError) in
        try transaction.snapshot.store.connection.execute(sql)
      }
      throw DeskError(error)
    }
  }

  fileprivate func texts() throws -> [String] {
    try now { (snapshot) throws(DeskError) in try snapshot.allClaims().map(\.text) }
  }

  fileprivate func expectSound() throws {
    let found = try verify()
    #expect(found.problems == [])
    #expect(found.eventCount == writer.headSeq)
  }
}

extension Result where Failure == DeskError {
  /// The failure of the storage that it is, nil for all else.
  var storageFailure: StorageFailure? {
    guard case .failure(.storage(let failure)) = self else { return nil }
    return failure
  }
}
