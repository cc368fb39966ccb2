import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Large contents of evidence", .temporaryDirectory)
struct ArrivingContentTests {
  /// A content of three pieces.
  private static let content = (0..<2 * ContentTable.pieceBytes + 9).map { UInt8($0 % 251) }
  private static let hash = Digest(of: content).text

  /// A desk with an attribution, whose large document a call is to add.
  private func reported() throws -> Desk {
    let desk = try Desk()
    try desk.submit("There is a long letter")
    try desk.attribute(1, by: "Axios")
    return desk
  }

  private static func adding(_ request: WriteRequest) -> StoreWriter.Job {
    { (writer) throws(DeskError) in
      do throws(DeskError) {
        return try writer.perform(
          request,
          nowMs: 1_000,
          work: { (transaction) throws(DeskError) in
            var draft = EvidenceDraft(claim: nil, attribution: 1)
            draft.snapshot = content
            try transaction.addEvidence(draft)
          },
          reply: { _, _ in [1] }
        )
      } catch {
        guard case .content(let content) = writer.missing else { throw error }
        writer.reply(continuedBy: content.stored(before: adding(request)))
        return []
      }
    }
  }

  /// Runs the groups of a call, and calls `between` with the number of each that leaves some of the call.
  private func add(
    to desk: Desk,
    _ request: WriteRequest = .plain,
    between: (Int) throws -> Void = { _ in }
  ) throws -> (reply: [UInt8], groups: Int) {
    var work = StoreWriter.Work.whole(Self.adding(request))
    for group in 1... {
      try #require(group < 10)
      var next: StoreWriter.Work? = work
      switch try #require(desk.writer.commit { next.take() }.first).get() {
      case .body(let reply): return (reply, group)
      case .unfinished(let rest): work = .slice(rest)
      case .read, .again: Issue.record("nothing is to be read")
      }
      try between(group)
    }
    return ([], 0)
  }

  /// How many pieces of the content are stored, and whether they wait for removal or for evidence.
  private func stored(at desk: Desk) throws -> (pieces: Int, unused: Int) {
    let dump = try TableDump(path: desk.store.path)
    return try (dump.rows(of: "content").count, dump.rows(of: "unused_content").count)
  }

  @Test(
    "are stored a piece in each group, then the evidence is added, and the history holds all the while"
  )
  func pieces() throws {
    let desk = try reported()
    let added = try add(to: desk) { group in
      let stored = try stored(at: desk)
      #expect(stored.pieces == group - 1 && stored.unused == min(1, group - 1))
      #expect(try desk.verify().problems == [])
      try desk.submit("another \(group)")
    }
    #expect(added.reply == [1] && added.groups == 5)
    #expect(try stored(at: desk) == (3, 0))
    try desk.now { (snapshot) throws(DeskError) in
      let evidence = try snapshot.evidence(EvidenceID(rawValue: 1))
      #expect(
        try evidence.flatMap { (evidence) throws(DeskError) in try snapshot.snapshot(of: evidence) }
          == Self.content
      )
    }
    #expect(try desk.verify().problems == [])
    #expect(try add(to: desk).groups == 1 && stored(at: desk) == (3, 0))
  }

  @Test("are not stored by a dry run, nor again by a repeated call")
  func nothing() throws {
    let desk = try reported()
    #expect(try add(to: desk, .dryRun).groups == 1 && stored(at: desk) == (0, 0))
    #expect(try add(to: desk, .key("k")).groups == 5)
    #expect(try add(to: desk, .key("k")).groups == 1 && stored(at: desk) == (3, 0))
  }

  @Test("are removed in steps where the evidence is refused after all")
  func refused() throws {
    let desk = try reported()
    // So that changes make no attempts themselves.
    desk.writer.erasesAt = .max
    #expect(throws: DeskError.self) {
      try add(to: desk) { group in
        guard group == 2 else { return }
        try desk.call(.because("it never said so")) { (transaction) throws(DeskError) in
          try transaction.withdrawAttribution(1)
        }
      }
    }
    #expect(try stored(at: desk) == (3, 1) && desk.writer.holdsRemoved)
    for left in [1, 0] {
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
      #expect(try stored(at: desk) == (left, left))
    }
    #expect(!desk.writer.holdsRemoved)
  }

  @Test("stay where another call has added the same, whatever becomes of this one")
  func twice() throws {
    let desk = try reported()
    desk.writer.erasesAt = .max
    var works = [StoreWriter.Work.whole(Self.adding(.plain)), .whole(Self.adding(.plain))]
    /// Runs the next group of a call, and returns its reply once it ends.
    func advance(_ index: Int) throws -> [UInt8]? {
      var next: StoreWriter.Work? = works[index]
      switch try #require(desk.writer.commit { next.take() }.first).get() {
      case .unfinished(let rest):
        works[index] = .slice(rest)
        return nil
      case .body(let reply): return reply
      case .read, .again: throw CancellationError()
      }
    }
    for index in [0, 1, 0, 1, 0] { #expect(try advance(index) == nil) }
    #expect(try advance(0) == nil)
    #expect(try advance(0) == [1])
    #expect(try advance(1) == nil && stored(at: desk) == (3, 0))
    #expect(try desk.verify().problems == [])
    try desk.call(.because("it never said so")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    #expect(throws: DeskError.self) { while try advance(1) == nil {} }
    desk.writer.eraseAllRemoved()
    #expect(try stored(at: desk) == (3, 0))
    #expect(try desk.verify().problems == [])
  }

  @Test("of a call that a crash ended are removed after the next start")
  func crashed() throws {
    let path = try {
      let desk = try reported()
      #expect(throws: CancellationError.self) {
        try add(to: desk) { group in if group == 3 { throw CancellationError() } }
      }
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
      #expect(try stored(at: desk) == (2, 1))
      return desk.store.path
    }()
    let desk = try Desk()
    #expect(try desk.store.path == path && stored(at: desk) == (2, 1))
    #expect(desk.writer.holdsRemoved)
    desk.writer.eraseAllRemoved()
    #expect(try stored(at: desk) == (0, 0))
  }

  @Test("leave the files of the database in steps after a redaction, and a copy at once")
  func redacted() throws {
    let desk = try reported()
    _ = try add(to: desk)
    desk.writer.erasesAt = .max
    let seq = desk.headSeq
    try desk.redact(seq)
    #expect(try stored(at: desk) == (3, 1) && desk.writer.holdsRemoved)
    #expect(try desk.verify().problems == [])
    let copy = desk.directory + "/copy.db"
    _ = try desk.reader.copy(to: copy, notedIn: UnfinishedCopies(directory: desk.directory)) {
      _,
      _ in true
    }
    #expect(try TableDump(path: copy).rows(of: "content") == [])
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try stored(at: desk) == (1, 1) && desk.writer.holdsRemoved)
    // What is added meanwhile stays.
    _ = try add(to: desk)
    desk.writer.eraseRemoved(waitingMilliseconds: 0)
    #expect(try stored(at: desk) == (3, 0) && !desk.writer.holdsRemoved)
    #expect(try desk.verify().problems == [])
  }

  @Test("of an older database are read after its layout has changed")
  func migrated() throws {
    try {
      let desk = try reported()
      _ = try add(to: desk)
      let connection = try Connection(path: desk.store.path, mode: .readWrite)
      try connection.execute(RequestMigrationTests.undo)
      try connection.prepare("INSERT INTO snapshot (sha256, content) VALUES (?1, ?2)")
        .bind(Self.hash, Self.content).run()
      try connection.execute("DELETE FROM migration WHERE version >= 3")
      try connection.close()
    }()
    let desk = try Desk()
    #expect(try stored(at: desk) == (3, 0))
    #expect(try desk.verify().problems == [])
  }
}
