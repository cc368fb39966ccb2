import AssayDomain
import AssayVocabulary
import DeskSupport
import Foundation
import Glibc
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Checkpoints in slices", .temporaryDirectory)
struct CheckpointerTests {
  private static let limits = Checkpointer.Limits(slice: 20, full: 200, rest: 40)

  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.writer.checkpointer = Checkpointer(
      desk.writer.store.connection,
      reader: try Store.readingConnection(desk.store.path),
      path: desk.store.path,
      limits: Self.limits
    )
    return desk
  }

  @Test("keep the log short while claims are submitted, and lose none of them")
  func busy() throws {
    let desk = try desk()
    var peak = 0
    var endings = 0
    for number in 1...400 {
      try desk.record("Claim \(number)")
      let before = desk.logFrames
      peak = max(peak, before)
      try desk.checkpointIfDue()
      try desk.waitForSync()
      try desk.checkpointIfDue()
      if desk.logFrames > 200, !desk.writer.isCheckpointDue { endings += 1 }
    }
    #expect(endings > 3, "the log was never full")
    #expect(peak < 300, "the log grew to \(peak) frames")
    #expect(Files.sizeBytes(desk.store.path + "-wal") ?? 0 < 400 * 4_200)
    #expect(try desk.verify().problems == [])
    #expect(try desk.now { (snapshot) throws(DeskError) in try snapshot.allClaims().count } == 400)
  }

  @Test("leave files that hold at every moment what was committed by then")
  func crash() throws {
    let desk = try desk()
    for number in 1...60 {
      try desk.record("Claim \(number)")
      let isDone = number % 3 == 0
      if isDone { try desk.waitForSync() }
      try desk.checkpointIfDue()
      let copy = TemporaryDirectory.path + "/copy\(number)"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: desk.store.path + ending,
          toPath: copy + "/assay.db" + ending
        )
      }
      let opened = try Desk(in: copy)
      #expect(opened.writer.headSeq == Int64(number))
      #expect(
        try opened.now { (snapshot) throws(DeskError) in try snapshot.allClaims().count } == number
      )
      if number % 20 == 0 { #expect(try opened.verify().problems == []) }
    }
  }

  @Test("wait for a reader of an old moment, and then restart the log")
  func reader() throws {
    let desk = try desk()
    try desk.record("Claim 0")
    let reader = try Connection(path: desk.store.path, mode: .readOnly)
    try reader.execute("BEGIN; SELECT 1 FROM claim")
    for number in 1...30 {
      try desk.record("Claim \(number)")
      try desk.waitForSync()
      try desk.checkpointIfDue()
    }
    let grown = desk.logFrames
    #expect(grown > 200)
    #expect(try reader.prepare("SELECT count(*) FROM claim").first { $0.integer(0) } == 1)
    try reader.execute("COMMIT")
    var number = 30
    while desk.logFrames >= grown, number < 100 {
      number += 1
      try desk.record("Claim \(number)")
      try desk.waitForSync()
      try desk.checkpointIfDue()
    }
    #expect(desk.logFrames < 100, "after \(number) claims")
    #expect(try desk.verify().problems == [])
  }

  @Test("copy everything into the database file when the writer is idle")
  func rest() throws {
    let desk = try desk()
    while desk.logFrames < 60 { try desk.record("Claim") }
    #expect(desk.writer.wantsIdleCheckpoint)
    try desk.checkpointIfDue(isResting: true)
    try desk.waitForSync()
    #expect(desk.writer.isCheckpointDue)
    try desk.checkpointIfDue()
    #expect(!desk.writer.wantsIdleCheckpoint && !desk.writer.isCheckpointDue)
    let copy = TemporaryDirectory.path + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: desk.store.path, toPath: copy + "/assay.db")
    #expect(try Desk(in: copy).writer.headSeq == desk.writer.headSeq)
  }

  @Test("do not keep a redaction from emptying the log")
  func redaction() throws {
    let desk = try desk()
    while desk.logFrames < 60 { try desk.record("The secret word is xyzzy") }
    try desk.checkpointIfDue()
    for seq in 1...desk.writer.headSeq { try desk.redact(seq) }
    // An idle server does so: attempts right after each other are put off.
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    let log = try Data(contentsOf: URL(fileURLWithPath: desk.store.path + "-wal"))
    #expect(log.isEmpty)
    try desk.record("And so on")
    try desk.checkpointIfDue()
    #expect(try desk.verify().problems == [])
  }

  @Test("a redaction that a reader keeps in the log is finished once the reader has ended")
  func redactionBehindReader() throws {
    let desk = try desk()
    try desk.record("The secret word is xyzzy")
    let reader = try OpenRead(desk)
    try desk.redact(1)
    #expect(try desk.writer.holdsRemoved && desk.files(have: "xyzzy"))
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try desk.writer.holdsRemoved && desk.files(have: "xyzzy"))
    try reader.end()
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try !desk.writer.holdsRemoved && !desk.files(have: "xyzzy"))
  }

  @Test(
    "readers that follow each other without a pause do not keep a redaction in the log"
  )
  func redactionBehindReaders() throws {
    let desk = try desk()
    try desk.record("The secret word is xyzzy")
    var reader = try OpenRead(desk)
    try desk.redact(1)
    var changes = 0
    while desk.writer.holdsRemoved, changes < 10 {
      let next = try OpenRead(desk)
      try reader.end()
      reader = next
      changes += 1
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
    }
    #expect(changes == 2)
    #expect(try !desk.files(have: "xyzzy"))
    try reader.end()
  }

  @Test("a redaction is finished after a crash that left its text in the log")
  func redactionAfterCrash() throws {
    let desk = try desk()
    try desk.record("The secret word is xyzzy")
    let reader = try OpenRead(desk)
    try desk.redact(1)
    let copy = TemporaryDirectory.path + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: desk.store.path + ending,
        toPath: copy + "/assay.db" + ending
      )
    }
    try reader.end()
    // Another process may read the file meanwhile, which keeps the log from being removed when it is opened.
    let other = try Connection(path: copy + "/assay.db", mode: .readOnly)
    _ = try other.prepare("SELECT count(*) FROM event").first { $0.integer(0) }
    let opened = try Desk(in: copy)
    #expect(try opened.files(have: "xyzzy") && opened.writer.holdsRemoved)
    opened.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try !opened.files(have: "xyzzy") && !opened.writer.holdsRemoved)
    #expect(try opened.verify().problems == [])
    try other.close()
  }
}

/// A read transaction of another connection, which began with the newest event.
private final class OpenRead {
  private let connection: Connection

  init(_ desk: Desk) throws {
    connection = try Connection(path: desk.store.path, mode: .readOnly)
    try connection.execute("BEGIN; SELECT 1 FROM claim")
  }

  func end() throws { try connection.execute("COMMIT") }
}

extension Desk {
  /// Whether the database or its log has a word in it, as it is.
  fileprivate func files(have word: String) throws -> Bool {
    try [store.path, store.path + "-wal"].filter(Files.exists).contains { path in
      try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(word.utf8)) != nil
    }
  }

  fileprivate var logFrames: Int { writer.store.connection.logFrames }

  fileprivate func checkpointIfDue(isResting: Bool = false) throws(DeskError) {
    try writer.checkpointIfDue(isResting: isResting) {}
  }

  /// Until the thread that makes the file durable, where one is at work, is done.
  fileprivate func waitForSync() throws {
    guard let checkpointer = writer.checkpointer, checkpointer.isSyncing else { return }
    let deadline = Clock.monotonicNanoseconds() + 20_000_000_000
    while !writer.isCheckpointDue {
      try #require(Clock.monotonicNanoseconds() < deadline, "the file was not made durable")
      usleep(1_000)
    }
  }
}
