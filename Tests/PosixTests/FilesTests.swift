import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct FilesTests {
  private func mode(_ path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  @Test(arguments: ["a", "b/c/d", "e//f/", "g/"])
  func `makes a directory and those above it`(name: String) throws {
    try Files.makeDirectory(path(name), mode: 0o700)
    #expect(Files.isDirectory(path(name)))
    #expect(mode(path(name)) == 0o700)
    #expect(mode(path(String(name.prefix(1)))) == 0o700)
  }

  @Test func `leaves a directory that is there as it is`() throws {
    #expect(mkdir(path("d"), 0o750) == 0)
    try Files.makeDirectory(path("d"), mode: 0o700)
    #expect(mode(path("d")) == 0o750)
  }

  @Test func `does not take a file for a directory`() throws {
    close(open(path("f"), O_CREAT | O_WRONLY, 0o600))
    #expect(throws: PosixError(code: EEXIST, call: "mkdir")) {
      try Files.makeDirectory(path("f"), mode: 0o700)
    }
    #expect(throws: PosixError(code: ENOTDIR, call: "mkdir")) {
      try Files.makeDirectory(path("f/d"), mode: 0o700)
    }
    #expect(!Files.isDirectory(path("f")))
  }

  @Test func `an empty path is no directory`() {
    #expect(throws: PosixError(code: ENOENT, call: "mkdir")) {
      try Files.makeDirectory("", mode: 0o700)
    }
  }

  @Test func `removes a file once`() throws {
    close(open(path("f"), O_CREAT | O_WRONLY, 0o600))
    #expect(Files.exists(path("f")))
    #expect(try Files.remove(path("f")))
    #expect(!Files.exists(path("f")))
    #expect(try !Files.remove(path("f")))
  }

  @Test func `does not remove a directory`() throws {
    #expect(mkdir(path("d"), 0o700) == 0)
    #expect(throws: PosixError(code: EISDIR, call: "unlink")) { try Files.remove(path("d")) }
  }

  @Test func `a link that leads nowhere is there`() {
    #expect(symlink(path("nowhere"), path("l")) == 0)
    #expect(Files.exists(path("l")))
    #expect(!Files.isDirectory(path("l")))
  }
}
