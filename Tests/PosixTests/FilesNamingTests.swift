import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct FilesNamingTests {
  private func make(_ name: String, _ text: String = "") throws {
    let descriptor = open(path(name), O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    let file = FileDescriptor(owning: descriptor)
    if !text.isEmpty { _ = try file.write(text) }
  }

  @Test func `gives a file another name, in place of what has it`() throws {
    try make("a", "one")
    try make("b", "two")
    try Files.rename(path("a"), to: path("b"))
    #expect(!Files.exists(path("a")))
    #expect(try Files.read(path("b"), limitBytes: 10) == Array("one".utf8))
  }

  @Test func `gives a file a name that is free, and no other`() throws {
    try make("a", "one")
    try make("b", "two")
    #expect(symlink(path("nowhere"), path("l")) == 0)
    for taken in ["b", "l"] {
      #expect(throws: PosixError(code: EEXIST, call: "renameat2")) {
        try Files.renameIfFree(path("a"), to: path(taken))
      }
    }
    try Files.renameIfFree(path("a"), to: path("c"))
    #expect(try Files.read(path("b"), limitBytes: 10) == Array("two".utf8))
    #expect(try Files.read(path("c"), limitBytes: 10) == Array("one".utf8))
  }

  @Test func `a name in a directory that is not there is refused`() throws {
    try make("a")
    #expect(throws: PosixError(code: ENOENT, call: "renameat2")) {
      try Files.renameIfFree(path("a"), to: path("none/a"))
    }
    #expect(throws: PosixError(code: ENOENT, call: "rename")) {
      try Files.rename(path("none"), to: path("a"))
    }
    #expect(Files.exists(path("a")))
  }

  @Test func `makes files and directories durable, and tells of those that are not there`() throws {
    try make("a", "one")
    try Files.sync(path("a"))
    try Files.sync(TemporaryDirectory.path)
    #expect(throws: PosixError(code: ENOENT, call: "open")) { try Files.sync(path("none")) }
  }

  @Test func `writes a whole file, in place of what it said`() throws {
    let long = [UInt8](repeating: 7, count: 3_000_000)
    for bytes in [long, [1, 2], []] {
      try Files.write(bytes, to: path("a"), mode: 0o600)
      #expect(try Files.read(path("a"), limitBytes: 4_000_000) == bytes)
    }
    #expect(symlink(path("a"), path("l")) == 0)
    #expect(throws: PosixError(code: ELOOP, call: "open")) {
      try Files.write([1], to: path("l"), mode: 0o600)
    }
  }

  @Test func `tells the names in a directory`() throws {
    for name in ["a", ".b", "c d"] { try make(name) }
    #expect(try Set(Files.names(in: TemporaryDirectory.path)) == ["a", ".b", "c d"])
    #expect(throws: PosixError(code: ENOENT, call: "opendir")) {
      try Files.names(in: path("none"))
    }
  }

  @Test func `reads a file up to a bound`() throws {
    let text = String(repeating: "x", count: 100_000)
    try make("a", text)
    #expect(try Files.read(path("a"), limitBytes: 100_000).count == 100_000)
    #expect(throws: PosixError(code: EFBIG, call: "read")) {
      try Files.read(path("a"), limitBytes: 99_999)
    }
    #expect(throws: PosixError(code: EISDIR, call: "read")) {
      try Files.read(TemporaryDirectory.path, limitBytes: 10)
    }
  }

  @Test func `tells a file's size, its owner and who may write to it`() throws {
    try make("a", "one")
    #expect(Files.sizeBytes(path("a")) == 3)
    #expect(Files.sizeBytes(path("none")) == nil)
    #expect(Files.owner(path("a")) == geteuid())
    #expect(Files.owner(path("none")) == nil)
    #expect(Files.isWrittenByOwnerAlone(path("a")))
    for mode: mode_t in [0o620, 0o602] {
      chmod(path("a"), mode)
      #expect(!Files.isWrittenByOwnerAlone(path("a")))
    }
    #expect(Files.mayMakeFiles(in: TemporaryDirectory.path))
    #expect(!Files.mayMakeFiles(in: path("none")))
  }

  @Test(arguments: [("/a/b", "/a"), ("/a/b/", "/a"), ("a/b", "a"), ("/a//b", "/a")])
  func `knows the directory above`(path: String, parent: String) {
    #expect(Files.parent(of: path) == parent)
  }
}

@Suite(.temporaryDirectory)
struct GroupTests {
  @Test func `finds a group by its name and by its number`() {
    #expect(Group.id(of: "root") == 0)
    #expect(Group.id(of: "61100") == 61_100)
    #expect(Group.id(of: "no-such-group") == nil)
    #expect(Group.id(of: "") == nil)
    #expect(Group.id(of: "-1") == nil)
  }

  @Test func `tells the groups of the process at the other end`() throws {
    let listener = try UnixSocket.listen(path: path("s"), mode: 0o600, group: nil, backlog: 1)
    let near = try UnixSocket.connect(path: path("s"), timeoutMilliseconds: 1_000)
    let far = try acceptOne(from: listener)
    var own = [gid_t](repeating: 0, count: 256)
    let count = getgroups(Int32(own.count), &own)
    try #require(count >= 0)
    #expect(Set(try UnixSocket.peerGroups(of: far)) == Set(own[..<Int(count)] + [getegid()]))
    _ = near.rawValue
  }

  @Test(.needsRoot)
  func `a socket is given to a group, and to nobody before`() throws {
    let listener = try UnixSocket.listen(path: path("s"), mode: 0o660, group: 61_100, backlog: 1)
    var status = stat()
    try #require(lstat(path("s"), &status) == 0)
    #expect(status.st_gid == 61_100)
    #expect(status.st_mode & 0o777 == 0o660)
    _ = listener.rawValue
  }

  @Test func `tells how much memory the process has in use`() throws {
    #expect(try #require(Process.residentBytes) > 1 << 20)
  }
}
