import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Events of the open transaction", .temporaryDirectory)
struct UncommittedEventsTests {
  private static let asksTheLog: @Sendable (WriteTransaction) throws(DeskError) -> Void = {
    (transaction) throws(DeskError) in
    #expect(try transaction.snapshot.store.headSeq() == transaction.seq - 1)
    #expect(try transaction.snapshot.lastSeq(byMs: .max) == transaction.seq - 1)
  }

  private func submit(_ desk: Desk, _ text: String) -> StoreWriter.Job {
    desk.job { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft(text), attribution: AttributionDraft(by: "Axios"))
    }
  }

  private func expectSound(_ desk: Desk, events: Int64) throws {
    let found = try desk.verify()
    #expect(found.problems == [])
    #expect(found.eventCount == events)
  }

  @Test("a reader of the log finds all events of the earlier calls")
  func asked() throws {
    let desk = try Desk()
    let asking = desk.job { (transaction) throws(DeskError) in
      try Self.asksTheLog(transaction)
      try transaction.addSource(SourceDraft("S\(transaction.seq)"))
    }
    let jobs = [submit(desk, "one"), submit(desk, "two"), asking, submit(desk, "three"), asking]
    for outcome in desk.commit(jobs) { #expect(throws: Never.self) { try outcome.get() } }
    #expect(!desk.writer.keepsSavepoints)
    try expectSound(desk, events: 5)
  }

  @Test("a call that is refused after reading the log does not affect the other calls")
  func refused() throws {
    let desk = try Desk()
    let refused = desk.job { (transaction) throws(DeskError) in
      try Self.asksTheLog(transaction)
      try transaction.take(99)
    }
    let outcomes = desk.commit([
      submit(desk, "one"), refused, submit(desk, "two"), submit(desk, "three"), refused,
    ])
    #expect(outcomes.map { (try? $0.get())?.seq } == [1, nil, 2, 3, nil])
    #expect(!desk.writer.keepsSavepoints)
    try expectSound(desk, events: 3)
  }

  @Test("a dry run removes no event of another call and leaves none of its own")
  func dryRun() throws {
    let desk = try Desk()
    let dry = desk.job(.dryRun) { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("dry"), attribution: nil)
    }
    let asking = desk.job(.dryRun) { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("dry"))
      try Self.asksTheLog(transaction)
    }
    let outcomes = desk.commit([
      submit(desk, "one"), submit(desk, "two"), dry, asking, submit(desk, "three"), dry,
    ])
    #expect(try outcomes.map { try $0.get().seq } == [1, 2, 3, 3, 3, 4])
    try expectSound(desk, events: 3)
  }

  @Test("a group that runs again with savepoints rebuilds its chain")
  func again() throws {
    let desk = try Desk()
    let late = desk.job { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("doomed"))
      try Self.asksTheLog(transaction)
      try transaction.take(99)
    }
    _ = desk.commit([submit(desk, "zero")])
    let outcomes = desk.commit([submit(desk, "one"), late, submit(desk, "two"), late])
    #expect(outcomes.map { (try? $0.get())?.seq } == [2, nil, 3, nil])
    #expect(desk.writer.keepsSavepoints)
    try expectSound(desk, events: 3)
    #expect(throws: Never.self) { try desk.commit([submit(desk, "three")])[0].get() }
    try expectSound(desk, events: 4)
  }

  @Test("redacting an event of the same group leaves none of its contents in the log")
  func redacted() throws {
    let desk = try Desk()
    let redact = desk.job(.because("court order")) { (transaction) throws(DeskError) in
      try transaction.redact(1)
    }
    let outcomes = desk.commit([submit(desk, "a secret"), submit(desk, "two"), redact])
    for outcome in outcomes { #expect(throws: Never.self) { try outcome.get() } }
    try expectSound(desk, events: 3)
    #expect(try desk.reader.log.event(1)?.redactedBy == 3)
    #expect(try desk.reader.log.event(2)?.redactedBy == nil)
  }

  @Test("an event that cannot be entered yet is entered later", arguments: [true, false])
  func full(asksAgain: Bool) throws {
    let desk = try Desk()
    _ = desk.commit([submit(desk, "zero")])
    let asking = desk.job { (transaction) throws(DeskError) in
      let connection = transaction.snapshot.store.connection
      let name =
        "CREATE TEMP TRIGGER no BEFORE INSERT ON event BEGIN SELECT raise(ABORT, 'no'); END"
      try AssayStore.sqlite { () throws(SQLiteError) in try connection.execute(name) }
      #expect(throws: DeskError.self) { try transaction.snapshot.store.headSeq() }
      try AssayStore.sqlite { () throws(SQLiteError) in try connection.execute("DROP TRIGGER no") }
      if asksAgain { try Self.asksTheLog(transaction) }
      try transaction.addSource(SourceDraft("S"))
    }
    let outcomes = desk.commit([submit(desk, "one"), submit(desk, "two"), asking])
    #expect(try outcomes.map { try $0.get().seq } == [2, 3, 4])
    try expectSound(desk, events: 4)
  }
}
