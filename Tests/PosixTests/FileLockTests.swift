import Foundation
import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct FileLockTests {
  private func takeLock() throws -> FileLock {
    struct Taken: Error {}
    guard let lock = try FileLock.tryLock(path: path("lock")) else { throw Taken() }
    return lock
  }

  private func canLock() throws -> Bool {
    !isNil(try FileLock.tryLock(path: path("lock")))
  }

  @Test func `only one holds it, and the file says who`() throws {
    let lock = try takeLock()
    #expect(try !canLock())
    #expect(try FileLock.holder(path: path("lock")) == getpid())
    _ = consume lock
  }

  @Test func `can be taken again once it was let go of`() throws {
    do { _ = try takeLock() }
    #expect(try FileLock.holder(path: path("lock")) == nil)
    #expect(try canLock())
  }

  @Test func `nobody holds a lock that does not exist`() throws {
    #expect(try FileLock.holder(path: path("lock")) == nil)
    #expect(!Files.exists(path("lock")))
  }

  @Test func `asking for the holder does not disturb it`() throws {
    let lock = try takeLock()
    #expect(try FileLock.holder(path: path("lock")) == getpid())
    #expect(try !canLock())
    _ = consume lock
  }

  @Test func `is free again when its holder was killed`() throws {
    let script = """
      import fcntl, struct, sys, time
      f = open(sys.argv[1], "w")
      fcntl.fcntl(f, 37, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0))
      print(4242, file=f, flush=True)
      print("locked", flush=True)
      time.sleep(60)
      """
    let child = Process()
    child.executableURL = URL(filePath: "/usr/bin/env")
    child.arguments = ["python3", "-c", script, path("lock")]
    let output = Pipe()
    child.standardOutput = output
    try child.run()
    #expect(try output.fileHandleForReading.read(upToCount: 7) == Data("locked\n".utf8))
    #expect(try !canLock())
    #expect(try FileLock.holder(path: path("lock")) == 4_242)
    kill(child.processIdentifier, SIGKILL)
    child.waitUntilExit()
    let lock = try takeLock()
    #expect(try FileLock.holder(path: path("lock")) == getpid())
    _ = consume lock
  }

  @Test func `leaves nothing of an earlier holder in the file`() throws {
    try Data("4194304 and more\n".utf8).write(to: URL(filePath: path("lock")))
    let lock = try takeLock()
    #expect(try String(contentsOfFile: path("lock"), encoding: .utf8) == "\(getpid())\n")
    _ = consume lock
  }

  @Test func `does not follow a link`() throws {
    #expect(symlink(path("elsewhere"), path("lock")) == 0)
    #expect(throws: PosixError(code: ELOOP, call: "open")) {
      _ = try FileLock.tryLock(path: path("lock"))
    }
    #expect(!Files.exists(path("elsewhere")))
  }

  @Test func `fails where there is no directory`() {
    #expect(throws: PosixError(code: ENOENT, call: "open")) {
      _ = try FileLock.tryLock(path: path("none/lock"))
    }
  }
}
