import AssayDesk
import AssayStore
import Glibc
import Posix
import SQLite
import Support
import Testing

@Suite("Databases that cannot be served", .temporaryDirectory)
struct DatabaseTests {
  private var directory: String { TemporaryDirectory.path }
  private var database: String { directory + "/assay.db" }
  private var socket: String { directory + "/assay.sock" }

  @Test("a database that a later version wrote is not changed")
  func newer() throws {
    try makeDatabase()
    try alter("INSERT INTO migration VALUES (99, 'later', 0)")
    let before = try readBytes(database)
    let message = try RefusedStart.message(data: directory, socket: socket)
    #expect(message.contains("layout 99"))
    #expect(message.contains("upgrade Assay"))
    #expect(try readBytes(database) == before)
  }

  @Test(
    "another program's database is not changed",
    arguments: ["PRAGMA application_id=77; CREATE TABLE t (x)", "CREATE TABLE t (x)"]
  )
  func foreign(_ sql: String) throws {
    let connection = try Connection(path: database, mode: .readWriteCreate)
    try connection.execute(sql)
    try connection.close()
    let before = try readBytes(database)
    let message = try RefusedStart.message(data: directory, socket: socket)
    #expect(message.contains("another program's"))
    #expect(try readBytes(database) == before)
  }

  @Test("a file that is not a database is not changed")
  func noDatabase() throws {
    try write(String(repeating: "These are my notes. ", count: 400), to: database)
    let before = try readBytes(database)
    let message = try RefusedStart.message(data: directory, socket: socket)
    #expect(message.contains("damaged"))
    #expect(message.contains("backup"))
    #expect(try readBytes(database) == before)
  }

  @Test("a database whose schema is overwritten is not changed")
  func damaged() throws {
    try makeDatabase()
    var bytes = try readBytes(database)
    for offset in 100..<4_096 { bytes[offset] = 0xA5 }
    try write(bytes, to: database)
    let message = try RefusedStart.message(data: directory, socket: socket)
    #expect(message.contains("damaged"))
    #expect(try readBytes(database) == bytes)
  }

  @Test(
    "a read-only database is reported",
    .enabled(if: Unprivileged.isPossible, "other users cannot reach the program")
  )
  func readOnly() throws {
    try makeDatabase()
    try setMode(0o777, of: directory)
    try setMode(0o666, of: directory + "/assay.lock")
    try setMode(0o444, of: database)
    let before = try readBytes(database)
    let message = try RefusedStart.message(
      data: directory,
      socket: socket,
      through: Unprivileged.command
    )
    #expect(message.contains("may not be written to"))
    #expect(try readBytes(database) == before)
  }

  @Test(
    "a read-only directory is reported",
    .enabled(if: Unprivileged.isPossible, "other users cannot reach the program")
  )
  func readOnlyDirectory() throws {
    try makeDatabase()
    try setMode(0o666, of: database)
    // Whoever owns the files could go on with them, so the lock has to be made again.
    try #require(unlink(directory + "/assay.lock") == 0)
    // The output of the refused start, which nobody but root could make in the directory later.
    try write([], to: directory + "/refused.log")
    try setMode(0o555, of: directory)
    defer { try? setMode(0o755, of: directory) }
    let before = try readBytes(database)
    let message = try RefusedStart.message(
      data: directory,
      socket: socket,
      through: Unprivileged.command
    )
    #expect(message.contains("data directory") || message.contains("may not be written to"))
    #expect(try readBytes(database) == before)
  }

  private func makeDatabase() throws {
    let desk = try Desk()
    _ = try desk.claim()
    try desk.writer.close()
  }

  private func alter(_ sql: String) throws {
    let connection = try Connection(path: database, mode: .readWrite)
    try connection.execute(sql)
    _ = try connection.checkpoint(.truncate)
    try connection.close()
  }
}

/// How a program is run that may not do everything.
private enum Unprivileged {
  /// What stands before the program: nothing where the tests are run without rights themselves.
  static var command: [String] {
    geteuid() == 0
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []
  }

  /// Whether such a program can reach the server's executable.
  static var isPossible: Bool {
    do {
      guard geteuid() == 0 else { return true }
      let test = try ChildProcess(
        "setpriv",
        command.dropFirst() + ["test", "-x", try ProjectFiles.executable("assayd")],
        outputPath: "/dev/null"
      )
      return try test.waitForEnd() == .exit(0)
    } catch {
      return false
    }
  }
}
