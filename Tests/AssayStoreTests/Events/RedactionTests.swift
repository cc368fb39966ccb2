import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import FoundationEssentials
import Posix
import SQLite
import Support
import Testing
import Threading

@testable import AssayDesk
@testable import AssayStore

@Suite("Redacting", .temporaryDirectory)
struct RedactionTests {
  private static let secret = "Zworykin"

  /// A claim that names somebody (#1), a report that quotes it (#2), evidence with a kept content (#3), and an
  /// edit that repeats the name (#4).
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.call(.because("he told \(Self.secret)")) { (transaction) throws(DeskError) in
      let draft = ClaimDraft("\(Self.secret) lives in Lima") { $0.tags = [Self.secret] }
      let report = AttributionDraft(by: "\(Self.secret) Weekly") {
        $0.quote = "\(Self.secret) says"
      }
      try transaction.submitClaim(draft, attribution: report)
    }
    try desk.attribute(1, by: "Axios") { $0.quote = "the letter names him" }
    try desk.call { (transaction) throws(DeskError) in
      var draft = EvidenceDraft(claim: 1)
      draft.title = "Letter of \(Self.secret)"
      draft.snapshot = Array("Dear \(Self.secret)".utf8)
      try transaction.addEvidence(draft)
    }
    try desk.retext(1, to: "\(Self.secret) lives in Quito")
    return desk
  }

  /// Redacts an event and returns the events that repeat it.
  private func redacting(_ seq: Int64, at desk: Desk) throws -> (Recorded, [Int64]) {
    let heard = Guarded<(Recorded, [Int64])?>(nil)
    let nowMs = desk.nowMs
    let job: StoreWriter.Job = { (writer) throws(DeskError) in
      try writer.perform(
        .because("court order"),
        nowMs: nowMs,
        work: { (transaction) throws(DeskError) in try transaction.redact(seq) },
        reply: { (recorded, snapshot) throws(DeskError) in
          let repeated = try snapshot.eventsRepeating(recorded)
          heard.withLock { $0 = (recorded, repeated) }
          return []
        }
      )
    }
    for outcome in desk.writer.commit([job]) { _ = try outcome.get() }
    return try #require(heard.withLock { $0 })
  }

  @Test("redacted contents leave the body, the rows and the index, and marks replace them")
  func gone() throws {
    let desk = try desk()
    try desk.redact(1)
    let then = try #require(
      try desk.asOf(1) { (snapshot) throws(DeskError) in try snapshot.claim(1) }
    )
    #expect(then.text == "[redacted by ann on 2025-11-01: court order]")
    #expect(then.tags == [])
    #expect(try desk.source(1).name == "[redacted S1 by ann on 2025-11-01: court order]")
    #expect(try desk.attribution(1).quote == "[redacted by ann on 2025-11-01: court order]")
    // The edit repeated the name, and is another event.
    #expect(try desk.claim(1).text == "\(Self.secret) lives in Quito")
    #expect(try desk.found("lima") == [])
    #expect(try desk.found("quito") == [1])
    #expect(try desk.verify().problems == [])
  }

  @Test(
    "the events that repeat its rows are listed, and after redacting them too nothing is left in the file"
  )
  func everywhere() throws {
    let desk = try desk()
    let (recorded, repeated) = try redacting(1, at: desk)
    #expect(recorded.redactedEvent == 1 && recorded.redactedIDs == ["C1", "S1", "A1"])
    #expect(repeated == [4])
    try desk.redact(3)
    try desk.redact(4)
    #expect(try desk.found(Self.secret) == [])
    #expect(try desk.verify().problems == [])
    // An idle server does so: attempts right after each other are put off.
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    try expectNoSecretInFiles()
    try desk.writer.close()
    try expectNoSecretInFiles()
  }

  @Test("texts so long that they fill pages of their own are overwritten where these become free")
  func longTexts() throws {
    let desk = try Desk()
    let long = String(repeating: "\(Self.secret) \(String(repeating: "Ж", count: 90)) ", count: 39)
    try desk.call { (transaction) throws(DeskError) in
      let report = AttributionDraft(by: "Axios") { $0.quote = long }
      try transaction.submitClaim(ClaimDraft(long), attribution: report)
    }
    try desk.redact(1)
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    try expectNoSecretInFiles()
  }

  @Test("while a reader is active, the log file loses the contents with a change soon after")
  func reading() throws {
    let desk = try desk()
    try desk.now { (snapshot) throws(DeskError) in
      _ = try snapshot.claim(1)
      for seq in [1, 3, 4] as [Int64] { try desk.redact(seq) }
    }
    let deadline = Deadline.usual
    while desk.writer.holdsRemoved, !deadline.isOver { try desk.submit("another") }
    try expectNoSecretInFiles()
  }

  /// The files that a crash leaves after a redaction and before the log file is emptied.
  private func crashed() throws -> String {
    let desk = try desk()
    let copy = desk.directory + "/copy"
    try Files.makeDirectory(copy, mode: 0o700)
    try desk.now { (snapshot) throws(DeskError) in
      _ = try snapshot.claim(1)
      for seq in [1, 3, 4] as [Int64] { try desk.redact(seq) }
    }
    for file in ["assay.db", "assay.db-wal"] {
      try FileManager.default.copyItem(
        atPath: desk.directory + "/" + file,
        toPath: copy + "/" + file
      )
    }
    #expect(try filesWithSecret(in: copy) == ["assay.db", "assay.db-wal"])
    return copy
  }

  @Test(
    "after a crash, the files lose the contents as soon as the next writer erases, as a server's does at its start"
  )
  func openedAgain() throws {
    let copy = try crashed()
    let desk = try Desk(in: copy)
    #expect(desk.writer.holdsRemoved)
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try filesWithSecret(in: copy) == [])
    #expect(try desk.verify().problems == [])
  }

  @Test("if another program reads the log file, it loses the contents with a change soon after")
  func openedBesideReader() throws {
    let copy = try crashed()
    let other = try Store.readingConnection(copy + "/assay.db")
    try other.execute("BEGIN; SELECT count(*) FROM claim")
    let desk = try Desk(in: copy)
    try desk.submit("another")
    #expect(try filesWithSecret(in: copy) == ["assay.db-wal"])
    try other.execute("COMMIT")
    let deadline = Deadline.usual
    while desk.writer.holdsRemoved, !deadline.isOver { try desk.submit("one more") }
    #expect(try filesWithSecret(in: copy) == [])
    #expect(try desk.verify().problems == [])
  }

  private func expectNoSecretInFiles() throws {
    #expect(try filesWithSecret(in: TemporaryDirectory.path) == [])
  }

  private func filesWithSecret(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted().filter { file in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: directory + "/" + file))
      return [Self.secret, Self.secret.lowercased()].contains {
        bytes.contains(run: Array($0.utf8))
      }
    }
  }

  @Test("lists of events say who removed the contents, when and why, and what was changed")
  func listed() throws {
    let desk = try desk()
    try desk.redact(2)
    let events = try desk.now { (snapshot) throws(DeskError) in
      try desk.reader.events(in: snapshot, .ascending, beyond: 0, count: 10)
    }
    #expect(events[1].reason == nil && events[1].changed == ["S2", "A2"])
    let note = try #require(events[1].redaction)
    #expect(note.actor == "ann" && note.reason == "court order" && note.seq == 5)
    #expect(events[4].changed == ["#2"] && events[4].reason == "court order")
    #expect(events.filter { $0.redaction != nil }.count == 1)
    let history = try desk.now { (snapshot) throws(DeskError) in
      try desk.reader.history(of: 1, in: snapshot, before: .max, count: 10)
    }
    #expect(history.contains { $0.event.redaction == note })
  }

  @Test("assessments, statuses and dates stay unchanged, now and at every past moment")
  func assessments() throws {
    let desk = try desk()
    var before: [Int64: AssessmentSummary] = [:]
    for seq in 1...4 as ClosedRange<Int64> {
      before[seq] = try desk.asOf(seq) { (snapshot) throws(DeskError) in
        try snapshot.summary(of: 1)
      }
    }
    for seq in 1...4 as ClosedRange<Int64> { try desk.redact(seq) }
    for (seq, summary) in before {
      #expect(
        try desk.asOf(seq) { (snapshot) throws(DeskError) in try snapshot.summary(of: 1) }
          == summary
      )
    }
    #expect(try desk.verify().problems == [])
  }

  @Test("a rebuild reproduces the database, with marks in place of the removed contents")
  func rebuilt() throws {
    let desk = try desk()
    for seq in [1, 4] as [Int64] { try desk.redact(seq) }
    try desk.submit("Something else")
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: desk.store.path, into: again, nowMs: 1) { _, _ in }
    let live = try TableDump(path: desk.store.path)
    let built = try TableDump(path: again + "/assay.db")
    for table in TableDump.rebuilt {
      #expect(try live.rows(of: table) == built.rows(of: table), "\(table)")
    }
    for table in TableDump.indexed {
      let words = try TableDump.words(of: table, in: desk.store.path)
      #expect(try TableDump.words(of: table, in: again + "/assay.db") == words, "\(table)")
    }
    let other = try Desk(in: again)
    #expect(try other.verify().problems == [])
    #expect(try other.found("else") == [2])
  }

  @Test("a request whose event is redacted is answered with what is left, and its key stays used")
  func requestKey() throws {
    let desk = try Desk()
    let submit: @Sendable (WriteTransaction) throws(DeskError) -> Void = {
      (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
    }
    try desk.call(.key("k"), submit)
    try desk.redact(1)
    let again = try desk.call(.key("k"), submit)
    #expect(again.seq == 1 && again.claims.map(\.id) == [1])
    #expect(again.claims.allSatisfy { $0.text.hasPrefix("[redacted") })
    let other = WriteRequest.key("k").with { $0.method = "source.add" }
    try desk.expectRefusal(.requestKeyReused, field: "requestKey", saying: "#1", other, submit)
    #expect(desk.headSeq == 2)
  }

  @Test("a redaction needs a reason and an event with contents, and is not itself redacted")
  func refused() throws {
    let desk = try desk()
    try desk.expectRefusal(.invalid, field: "reason") { (transaction) throws(DeskError) in
      try transaction.redact(1)
    }
    for seq in [0, -1, 9] as [Int64] {
      try desk.expectRefusal(.notFound, field: "event", .because("x")) {
        (transaction) throws(DeskError) in try transaction.redact(seq)
      }
    }
    try desk.redact(1)
    try desk.expectRefusal(.conflict, field: "event", saying: "court order", .because("x")) {
      (transaction) throws(DeskError) in try transaction.redact(1)
    }
    try desk.expectRefusal(.conflict, field: "event", saying: "which stays", .because("x")) {
      (transaction) throws(DeskError) in try transaction.redact(5)
    }
    #expect(try desk.verify().problems == [])
  }

  @Test("a dry run and a group that is lost leave everything unchanged")
  func takenBack() throws {
    let desk = try desk()
    let before = try desk.reader.log.stored(1)
    try desk.call(.dryRun.with { $0.reason = "x" }) { (transaction) throws(DeskError) in
      try transaction.redact(1)
    }
    #expect(try desk.reader.log.stored(1) == before)
    #expect(try desk.found("lima", asOf: 1) == [1])
    #expect(try desk.verify().problems == [])
  }

  static let forgeries: [(String, String)] = [
    ("UPDATE event SET body_digest = zeroblob(32) WHERE seq = 2", "#2 does not have the hash"),
    ("UPDATE claim_was SET text = 'x' WHERE since_seq = 1", "C1 is not what #1 says it was"),
    ("DELETE FROM redaction", "what stands in place of the contents of #1 cannot be read"),
    ("UPDATE redaction SET event = 2", "cannot be read"),
    (
      "UPDATE event SET body = (SELECT body FROM event WHERE seq = 3) WHERE seq = 1",
      "#1 does not have the hash"
    ),
  ]

  @Test("an alteration beside a redaction is still found", arguments: forgeries)
  func forged(sql: String, problem: String) throws {
    do {
      let desk = try desk()
      try desk.redact(1)
      try desk.writer.close()
    }
    try alter(sql)
    let found = try Desk().verify()
    #expect(found.problems.contains { $0.contains(problem) }, "\(found.problems)")
  }

  @Test("contents that were removed without a redaction are reported")
  func unsaid() throws {
    let digest: Digest = try {
      let desk = try desk()
      let event = try #require(try desk.reader.log.stored(2))
      let text = try #require(try desk.reader.log.bodyText(of: event))
      return Digest(of: event.salt, text)
    }()
    try alter(
      "UPDATE event SET body = x'', salt = x'', body_digest = \(digest.bytes.sqlLiteral) WHERE seq = 2"
    )
    let found = try Desk().verify()
    #expect(found.problems.contains { $0.contains("no event says that they were removed") })
  }
}

extension Data {
  fileprivate func contains(run: [UInt8]) -> Bool {
    guard count >= run.count else { return false }
    return firstRange(of: run) != nil
  }

  private func firstRange(of run: [UInt8]) -> Int? {
    let bytes = Array(self)
    var start = 0
    while let first = bytes[start...].firstIndex(of: run[0]) {
      guard first + run.count <= bytes.count else { return nil }
      if Array(bytes[first..<first + run.count]) == run { return first }
      start = first + 1
    }
    return nil
  }
}
