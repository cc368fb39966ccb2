import AssayDomain
import AssayVocabulary
import DeskSupport
import Foundation
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Removing words of removed texts from the index", .temporaryDirectory)
struct PurgeTests {
  private static let secret = "Zworykin"

  /// A desk whose index of claims takes several attempts to purge, with a secret in the present text of C1 and in a
  /// former one.
  private func largeDesk(_ seed: UInt64 = 1) throws -> Desk {
    let desk = try Desk()
    try desk.submit("first of \(Self.secret)")
    try desk.retext(1, to: "then of \(Self.secret)")
    var random = SeededGenerator(seed: seed)
    let jobs = (1...300).map { _ in
      let text = (1...300).map { _ in "w\(random.next() % 1_000_000)" }.joined(separator: " ")
      return desk.job { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft(text), attribution: nil)
      }
    }
    for outcome in desk.commit(jobs) { _ = try outcome.get() }
    return desk
  }

  private func secretFiles(
    _ secret: String = secret,
    in directory: String = TemporaryDirectory.path
  ) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted().filter { file in
      guard let data = FileManager.default.contents(atPath: directory + "/" + file) else {
        return false
      }
      return [secret, secret.lowercased()].contains { data.range(of: Data($0.utf8)) != nil }
    }
  }

  private func isPurging(_ desk: Desk) throws -> Bool {
    try TextIndex(desk.writer.store).holdsRemoved()
  }

  @Test("goes on in steps of a bounded size while others write, and ends with no word left")
  func steps() throws {
    let desk = try largeDesk()
    try desk.redact(1)
    try desk.redact(2)
    let connection = desk.writer.store.connection
    // So that changes make no attempts themselves.
    desk.writer.erasesAt = .max
    var pageCounts: [Int] = []
    var isDone = false
    while !isDone {
      try #require(pageCounts.count < 100)
      try desk.submit("another \(pageCounts.count)")
      try desk.writer.close()
      try connection.execute("BEGIN")
      isDone = try Purge(desk.writer.store).run(.short)
      try connection.execute("COMMIT")
      pageCounts.append(try connection.checkpoint(.passive).logFrames)
    }
    // What is merged is written once, and overwritten once where it was.
    let most = 4 * Int(Purge.Step.short.indexPages)
    #expect(pageCounts.count > 5 && pageCounts.allSatisfy { $0 < most }, "\(pageCounts)")
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(!desk.writer.holdsRemoved)
    #expect(try secretFiles() == [])
    #expect(try desk.found("then") == [] && desk.found("redacted") == [1])
    #expect(try desk.verify().problems == [])
  }

  @Test("attempts that do not wait for readers leave changes as much time as they take")
  func pauses() throws {
    let desk = try largeDesk()
    desk.writer.erasesAgainAt = .max
    try desk.redact(1)
    #expect(desk.writer.holdsRemoved && desk.writer.erasesAgainAt < .max)
    desk.writer.erasesAgainAt = .max
    for _ in 1...100 { desk.writer.eraseRemovedInPace(waitingMilliseconds: 0) }
    #expect(desk.writer.holdsRemoved)
    for _ in 1...100 where desk.writer.holdsRemoved {
      desk.writer.erasesAgainAt = 0
      desk.writer.eraseRemovedInPace(waitingMilliseconds: 0)
    }
    #expect(!desk.writer.holdsRemoved)
  }

  @Test("a small index is done with the redaction itself")
  func atOnce() throws {
    let desk = try Desk()
    try desk.submit("of \(Self.secret)")
    try desk.submit("another")
    try desk.redact(1)
    #expect(!desk.writer.holdsRemoved)
    #expect(try secretFiles() == [])
  }

  @Test("a text that was recorded and removed in one group leaves no word")
  func oneGroup() throws {
    let desk = try Desk()
    let outcomes = desk.commit([
      desk.job { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("of \(Self.secret)"), attribution: nil)
      },
      desk.job { (transaction) throws(DeskError) in
        try transaction.retext(1, to: "no more of him")
      },
      desk.job(.because("order")) { (transaction) throws(DeskError) in try transaction.redact(1) },
    ])
    for outcome in outcomes { _ = try outcome.get() }
    #expect(try secretFiles() == [])
    #expect(try desk.found("zworykin", asOf: 1) == [] && desk.found("more") == [1])
    #expect(try desk.verify().problems == [])
  }

  @Test("goes on where it was after a restart")
  func restart() throws {
    do {
      let desk = try largeDesk()
      try desk.redact(1)
      try desk.redact(2)
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
      #expect(try isPurging(desk))
    }
    let desk = try Desk()
    let begun = try desk.writer.store.connection.prepare("SELECT count(*) FROM purge WHERE id < 0")
      .first { $0.integer(0) }
    #expect(begun == 1 && desk.writer.holdsRemoved)
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(desk.writer.holdsRemoved)
    desk.writer.eraseAllRemoved()
    #expect(!desk.writer.holdsRemoved)
    #expect(try secretFiles() == [])
    #expect(try desk.verify().problems == [])
  }

  @Test("what is removed while an index is being purged goes too")
  func meanwhile() throws {
    let desk = try largeDesk()
    try desk.submit("of Qvortrup")
    let seq = desk.headSeq
    try desk.redact(1)
    try desk.redact(2)
    #expect(try isPurging(desk))
    try desk.redact(seq)
    for _ in 1...100 where desk.writer.holdsRemoved {
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
    }
    #expect(!desk.writer.holdsRemoved)
    #expect(try secretFiles() == [] && secretFiles("Qvortrup") == [])
    #expect(try desk.verify().problems == [])
  }

  @Test("a copy that is made meanwhile holds no removed word")
  func copied() throws {
    let desk = try largeDesk()
    try desk.redact(1)
    try desk.redact(2)
    #expect(try isPurging(desk))
    let copies = desk.directory + "/copies"
    try Files.makeDirectory(copies, mode: 0o700)
    let copy = try desk.reader.copy(
      to: copies + "/assay.db",
      notedIn: UnfinishedCopies(directory: desk.directory)
    ) { _, _ in true }
    #expect(copy.sizeBytes == Files.sizeBytes(copies + "/assay.db"))
    #expect(try Files.names(in: copies) == ["assay.db"])
    #expect(try secretFiles(in: copies) == [])
    let other = try Desk(in: copies)
    #expect(try !isPurging(other))
    #expect(try other.verify().problems == [])
  }

  @Test(
    "after random redactions the index is as a rebuild makes it",
    arguments: HistorySeeds.from(700, count: 4)
  )
  func random(seed: UInt64) throws {
    let desk = try Desk()
    var random = SeededGenerator(seed: seed)
    try desk.submit("one word")
    try desk.attribute(1, by: "Axios") { $0.quote = "one quote" }
    let words = ["amber", "bridge", "cobalt"]
    for _ in 1...60 {
      let jobs = (1...random.pick([1, 1, 3])).map { _ in
        let text = random.pick(words) + " " + random.pick(words)
        let event = Int64.random(in: 1...desk.headSeq, using: &random)
        switch random.next() % 5 {
        case 0: return desk.job { (work) throws(DeskError) in try work.retext(1, to: text) }
        case 1: return desk.job { (work) throws(DeskError) in try work.requote(1, to: text) }
        case 2: return desk.job { (work) throws(DeskError) in try work.requote(1, to: nil) }
        case 3:
          return desk.job { (work) throws(DeskError) in
            try work.retext(1, to: work.claim(1, field: "claim").text)
          }
        default:
          return desk.job(.because("order")) { (work) throws(DeskError) in try work.redact(event) }
        }
      }
      // Events that are redacted already are refused.
      _ = desk.commit(jobs)
    }
    #expect(try desk.verify().problems == [], "seed \(seed)")
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: desk.store.path, into: again, nowMs: 1) { _, _ in }
    for table in TableDump.indexed {
      let words = try TableDump.words(of: table, in: desk.store.path)
      #expect(
        try TableDump.words(of: table, in: again + "/assay.db") == words,
        "seed \(seed), \(table)"
      )
      try alter("INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
    }
  }
}
