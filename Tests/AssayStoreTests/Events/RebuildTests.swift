import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import FoundationEssentials
import Posix
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Rebuilding", .temporaryDirectory)
struct RebuildTests {
  @Test("the rebuilt database works like the first one, alone in its directory")
  func goesOn() throws {
    try Desk.closedSample()
    var told: [[Int64]] = []
    let rebuilt = try Store.rebuild(from: databasePath, into: try target(), nowMs: 1) {
      told.append([$0, $1])
    }
    #expect(rebuilt.eventCount == 8)
    #expect(told == [[8, 8]])
    #expect(try leftovers() == ["assay.db", "assay.lock"])
    #expect(
      try TableDump(path: target() + "/assay.db").rows(of: "migration").count
        == StoreMigrations.all.count
    )

    let desk = try Desk(in: try target())
    let found = try desk.verify()
    #expect(found.problems == [] && found.head == rebuilt.head)
    let next = try desk.call { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("new"), attribution: AttributionDraft(by: "New"))
    }
    #expect(next.seq == 9)
    #expect(next.changes.map(\.id) == ["C3", "S4", "A3"])
    #expect(try desk.call(.key("k")) { _ in }.seq == 6)
  }

  @Test("a history without events gives an empty database")
  func empty() throws {
    try { _ = try Desk() }()
    #expect(try rebuild().eventCount == 0)
    #expect(try Desk(in: try target()).writer.headSeq == 0)
  }

  @Test("a database in use is rebuilt up to its newest event")
  func inUse() throws {
    let desk = try Desk()
    try desk.makeSample()
    #expect(try rebuild().eventCount == 8)
    try desk.submit("later")
  }

  @Test("the remains of an interrupted attempt are replaced")
  func interrupted() throws {
    try Desk.closedSample()
    for name in ["assay.db.rebuilding", "assay.db.rebuilding-wal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: try target() + "/" + name))
    }
    #expect(try rebuild().eventCount == 8)
    #expect(try leftovers() == ["assay.db", "assay.lock"])
  }

  @Test("altered rows are rebuilt as the events say")
  func altered() throws {
    try Desk.closedSample()
    try alter("UPDATE claim SET text = 'x'; DELETE FROM source; DELETE FROM assessment_was")
    _ = try rebuild()
    let desk = try Desk(in: try target())
    #expect(try desk.claim(1).text == "Kazakhstan joins")
    #expect(try desk.source(3).name == "Straße")
  }

  @Test("a missing file and a file without our history are refused")
  func noSource() throws {
    guard case .missing = try failure() else { throw Wrong() }
    try Data(repeating: 7, count: 5_000).write(to: URL(fileURLWithPath: databasePath))
    guard case .source(.damaged) = try failure() else { throw Wrong() }
    try Data().write(to: URL(fileURLWithPath: databasePath))
    guard case .source(.notOurs) = try failure() else { throw Wrong() }
    #expect(try leftovers() == [])
  }

  @Test("a file with another layout is refused", arguments: [0, 99] as [Int64])
  func layout(version: Int64) throws {
    try Desk.closedSample()
    try alter("DELETE FROM migration WHERE version > 1; UPDATE migration SET version = \(version)")
    guard case .layout(version, StoreMigrations.newest) = try failure() else { throw Wrong() }
  }

  @Test("a directory that has a database, is in use or is missing is refused")
  func unusable() throws {
    try Desk.closedSample()
    guard case .occupied = try failure(into: TemporaryDirectory.path) else { throw Wrong() }
    guard case .target(.directory) = try failure(into: "/tmp/no/such") else { throw Wrong() }
    let other = try Desk(in: try target())
    guard case .target(.locked) = try failure() else { throw Wrong() }
    withExtendedLifetime(other) {}
  }

  static let faults: [(String, String)] = [
    ("UPDATE event SET actor = 'eve' WHERE seq = 3", "#3 does not have the hash"),
    ("DELETE FROM event WHERE seq = 1", "#1 is missing"),
    ("UPDATE event SET body = x'00' WHERE seq = 8", "#8 has a body that cannot be unpacked"),
    (
      "INSERT INTO event SELECT -3, at, uid, actor, method, salt, body, hash, NULL FROM event WHERE seq = 1",
      "#-3 stands before the first"
    ),
  ]

  @Test("a broken chain is refused, and no file is left", arguments: faults)
  func broken(sql: String, fault: String) throws {
    try Desk.closedSample()
    try alter(sql)
    guard case .history(let told) = try failure() else { throw Wrong() }
    #expect(told.contains(fault))
    #expect(try leftovers() == ["assay.lock"])
  }

  @Test("an event that mentions a missing record is named")
  func impossible() throws {
    var report = try FullRows.attribution(full: false)
    (report.id, report.claim, report.source) = (3, 1, 77)
    try forge(.attribution(report))
    guard case .event(9, .damaged("source", "id")) = try failure() else { throw Wrong() }
    #expect(try leftovers() == ["assay.lock"])
  }

  @Test("an event that creates an existing record is named")
  func madeTwice() throws {
    var link = FullRows.link(full: false)
    link.id = 1
    try forge(.link(link))
    guard case .event(9, .storage) = try failure() else { throw Wrong() }
  }

  /// Appends an event with a valid hash to the sample, as a forger could.
  private func forge(_ image: RecordImage) throws {
    let desk = try Desk()
    try desk.makeSample()
    let head = try #require(try desk.reader.log.event(8))
    let body = EventBody(changes: [image], reason: nil, request: nil, redaction: nil).text
    let header = EventHeader(actor: "eve", atMs: head.header.atMs, method: "forged", seq: 9, uid: 1)
    let hash = header.hash(after: head.hash, salt: [1], body: body)
    let event = StoredEvent(
      header: header,
      salt: [1],
      packedBody: BodyPacker().pack(body),
      hash: hash,
      bodyDigest: nil
    )
    try desk.writer.store.append(event)
  }

  private struct Wrong: Error {}

  /// An empty directory to build in.
  private func target() throws -> String {
    let path = TemporaryDirectory.path + "/again"
    try Files.makeDirectory(path, mode: 0o700)
    return path
  }

  private func rebuild() throws -> Rebuilt {
    try Store.rebuild(from: databasePath, into: try target(), nowMs: 1) { _, _ in }
  }

  private func failure(into directory: String? = nil) throws -> RebuildError? {
    let directory = try directory ?? target()
    do throws(RebuildError) {
      _ = try Store.rebuild(from: databasePath, into: directory, nowMs: 1) { _, _ in }
      return nil
    } catch {
      return error
    }
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: try target()).sorted()
  }
}
