import AssayDomain
import AssayVocabulary
import DeskSupport
import Glibc
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Opening a store", .temporaryDirectory)
struct StoreOpeningTests {
  @Test("a missing database is created, and an existing one is opened unchanged")
  func made() throws {
    try Desk.closedSample()
    let desk = try Desk()
    #expect(desk.writer.headSeq == 8)
    #expect(try desk.claim(1).text == "Kazakhstan joins")
  }

  @Test("nobody but its user can read what a store writes")
  func modes() throws {
    let old = umask(0)
    defer { umask(old) }
    let desk = try Desk()
    try desk.makeSample()
    for name in ["assay.db", "assay.db-wal", "assay.db-shm", "assay.key", "assay.lock"] {
      var status = stat()
      #expect(stat(desk.directory + "/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test("opening a database that is in use fails with the process that has it open")
  func locked() throws {
    let desk = try Desk()
    let error = openError()
    guard case .locked(let pid) = error else { throw Unexpected(error) }
    #expect(pid == Process.id)
    withExtendedLifetime(desk) {}
  }

  @Test("a database can be opened again after it is closed")
  func unlocked() throws {
    for _ in 1...3 { _ = try Desk() }
    #expect(openError() == nil)
  }

  @Test("a missing directory is reported")
  func missing() throws {
    guard case .directory(let error) = openError("/nowhere") else { throw Unexpected(nil) }
    #expect(error.code == ENOENT)
  }

  @Test("a newer layout is refused, and the file stays unchanged")
  func newer() throws {
    try Desk.closedSample()
    try alter("INSERT INTO migration VALUES (99, 'of tomorrow', 0)")
    guard case .newer(let found, let known) = openError() else { throw Unexpected(nil) }
    #expect(found == 99 && known == StoreMigrations.newest)
    try alter("DELETE FROM migration WHERE version = 99")
    #expect(openError() == nil)
  }

  @Test("an older layout is copied before it is migrated, beside the copies of earlier attempts")
  func older() throws {
    try Desk.closedSample()
    let version = StoreMigrations.newest + 1
    let copies = ["", ".2", ".3"].map { databasePath + ".before-\(version)" + $0 }
    for path in copies.prefix(2) { Files.createIfMissing(path, mode: 0o600) }
    let partial = databasePath + ".before-\(version).partial"
    for suffix in ["", "-journal"] {
      try Files.write(Array("cut short".utf8), to: partial + suffix, mode: 0o600)
    }
    let next = Migration(version: version, name: "of tomorrow", sql: "CREATE TABLE later (x)")
    try Store.prepare(databasePath, StoreMigrations.all + [next], nowMs: 1)

    let (found, copy) = (try TableDump(path: databasePath), try TableDump(path: copies[2]))
    #expect(try found.tables().contains("later") && !copy.tables().contains("later"))
    #expect(try copy.rows(of: "claim") == found.rows(of: "claim"))
    #expect(try TableDump(path: copies[0]).tables().isEmpty)
    #expect(!Files.exists(partial) && !Files.exists(partial + "-journal"))
    guard case .newer(version, StoreMigrations.newest) = openError() else { throw Unexpected(nil) }
  }

  @Test(
    "another program's database is refused, and the file stays unchanged",
    arguments: [
      "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (7)",
      "PRAGMA application_id=77; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (7)",
    ]
  )
  func foreign(sql: String) throws {
    let connection = try Connection(path: databasePath, mode: .readWriteCreate)
    try connection.execute(sql)
    guard case .notOurs = openError() else { throw Unexpected(nil) }
    #expect(try connection.prepare("SELECT x FROM theirs").first { $0.integer(0) } == 7)
    #expect(try TableDump(path: databasePath).tables() == ["theirs"])
  }

  @Test("a file that is not a whole database is reported as damaged", arguments: [0, 1])
  func damaged(kind: Int) throws {
    if kind == 0 {
      try overwrite(at: 0, count: 4_096)
    } else {
      try Desk.closedSample()
      try overwrite(at: 100, count: 3_000)
    }
    guard case .damaged = openError() else { throw Unexpected(openError()) }
  }

  @Test("a read-only directory is reported")
  func closedDirectory() throws {
    try Unprivileged.run(directoryMode: 0o555) {
      guard case .directory(let error) = openError() else { throw Unexpected(openError()) }
      #expect(error.code == EACCES)
    }
  }

  @Test("a read-only database is refused at once")
  func readOnly() throws {
    try Desk.closedSample()
    for name in ["assay.db", "assay.db-wal", "assay.db-shm"] {
      chmod(TemporaryDirectory.path + "/" + name, 0o444)
    }
    chmod(TemporaryDirectory.path + "/assay.lock", 0o666)
    for mode in [0o555, 0o777] as [mode_t] {
      try Unprivileged.run(directoryMode: mode) {
        guard case .readOnly = openError() else { throw Unexpected(openError()) }
      }
    }
  }

  @Test("an unreadable log is reported as a missing permission")
  func closedLog() throws {
    try Desk.closedSample()
    chmod(databasePath, 0o444)
    chmod(TemporaryDirectory.path + "/assay.lock", 0o666)
    for name in ["assay.db-wal", "assay.db-shm"] {
      try #require(chmod(TemporaryDirectory.path + "/" + name, 0) == 0)
    }
    try Unprivileged.run(directoryMode: 0o777) {
      guard case .unopenable = openError() else { throw Unexpected(openError()) }
    }
  }

  @Test("other problems of SQLite are reported without SQL")
  func withoutSQL() {
    for code in [11, 1] as [Int32] {
      let sqlite = SQLiteError(extendedCode: code, message: "malformed", sql: "SELECT secret")
      for problem in [OpenError(sqlite), OpenError(MigrationError.backup(sqlite))] {
        #expect("\(problem)".contains("malformed") && !"\(problem)".contains("secret"))
      }
    }
  }

  private func openError(_ below: String = "") -> OpenError? {
    do throws(OpenError) {
      _ = try Store(directory: TemporaryDirectory.path + below, nowMs: 0)
      return nil
    } catch {
      return error
    }
  }

  private func overwrite(at offset: off_t, count: Int) throws {
    let file = open(databasePath, O_WRONLY | O_CREAT, 0o600)
    let noise = [UInt8](repeating: 0xA5, count: count)
    #expect(pwrite(file, noise, count, offset) == count)
    close(file)
  }
}

/// An outcome other than the error that a test expects.
struct Unexpected: Error {
  let error: OpenError?

  init(_ error: OpenError?) { self.error = error }
}

/// Opens files as a user other than root.
enum Unprivileged {
  /// Runs `body` in a directory of the given mode, without root's rights over files in this thread.
  static func run(directoryMode: mode_t, _ body: () throws -> Void) throws {
    let directory = TemporaryDirectory.path
    chmod(directory, directoryMode)
    defer { chmod(directory, 0o700) }
    // The rights belong to a thread; a user other than root has none to give up. Swift's C library module lacks the
    // call.
    let symbol = try #require(dlsym(nil, "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> CInt).self)
    let user = setUser(65_534)
    defer { _ = setUser(uid_t(user)) }
    try body()
  }
}
