import Glibc
import Posix
import Support
import Testing

@Suite("system.backup", .temporaryDirectory)
struct SystemBackupTests {
  private var directory: String { TemporaryDirectory.path }

  @Test("a server can serve the copy, which ends with the event in the reply")
  func whole() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.subdirectory("one"))
    let client = try server.connect()
    for number in 1...20 {
      _ = try client.call("claim.submit", ["text": .string("Claim \(number)")])
    }
    let other = try TemporaryDirectory.subdirectory("two")
    let copy = try client.call("system.backup", ["path": .string(other + "/assay.db")])
    #expect(try copy.at("seq") == 20)
    #expect(
      try copy.at("sizeBytes") == .integer(try #require(Files.sizeBytes(other + "/assay.db")))
    )
    _ = try client.call("claim.submit", ["text": "Later"])
    let head = try client.call("event.head", ["asOf": 20])
    let restored = try ServerProcess(directory: other)
    #expect(try restored.connect().call("event.head") == head)
    #expect(try restored.connect().call("event.verify").at("ok") == true)
  }

  @Test("only its user can read the copy, and no other file is left beside it")
  func mode() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.subdirectory("one"))
    let target = try TemporaryDirectory.subdirectory("two")
    _ = try server.connect().call("system.backup", ["path": .string(target + "/copy.db")])
    var status = stat()
    try #require(stat(target + "/copy.db", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try Files.names(in: target) == ["copy.db"])
  }

  @Test("writing goes on during the copy, and the copy is consistent")
  func writingGoesOn() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.subdirectory("one"))
    let writer = try server.connect()
    func batch() throws {
      var lines = ""
      for id in 1...50 {
        lines += WireClient.line(id: Int64(id), "claim.submit", ["text": .string("Claim \(id)")])
      }
      try writer.send(lines)
      for _ in 1...50 { _ = try writer.readReply() }
    }
    for _ in 1...20 { try batch() }
    let copier = try server.connect()
    try copier.send(
      WireClient.line(id: 1, "system.backup", ["path": .string(directory + "/copy.db")])
    )
    for _ in 1...4 { try batch() }
    let seq = try #require(try copier.readReply().at("seq").integer)
    #expect((1_000...1_200).contains(seq))
    let other = try TemporaryDirectory.subdirectory("two")
    try Files.rename(directory + "/copy.db", to: other + "/assay.db")
    let restored = try ServerProcess(directory: other)
    let verified = try restored.connect().call("event.verify")
    #expect(try verified.at("ok") == true)
    #expect(try verified.at("events") == .integer(seq))
  }

  @Test("what a crash leaves of a copy is removed at the next start, and the log names it")
  func crash() throws {
    let data = try TemporaryDirectory.largeDatabase("one")
    let target = try TemporaryDirectory.subdirectory("two")
    let call = WireClient.line(id: 1, "system.backup", ["path": .string(target + "/copy.db")])
    let deadline = Deadline.usual
    var remains: [String] = []
    repeat {
      try #require(!deadline.isOver)
      try Files.remove(target + "/copy.db")
      let server = try ServerProcess(directory: data)
      // The copy would stop if its caller went.
      let caller = try server.connect()
      try caller.send(call)
      while try Files.names(in: target).isEmpty { try #require(!deadline.isOver) }
      try server.crash()
      withExtendedLifetime(caller) {}
      // The copy may have been whole already, when another is made.
      remains = try Files.names(in: target).filter { $0.hasPrefix("copy.db.partial-") }
    } while remains.isEmpty
    let server = try ServerProcess(directory: data)
    #expect(try Files.names(in: target).filter { $0 != "copy.db" } == [])
    #expect(try Files.names(in: data).filter { $0.hasPrefix("assay.copy-") } == [])
    let log = try server.process.output()
    #expect(log.contains("copy.removed") && remains.contains { log.contains(target + "/" + $0) })
  }

  @Test("a copy stops and leaves nothing when its caller goes")
  func callerGoes() throws {
    let data = try TemporaryDirectory.largeDatabase("one")
    let target = try TemporaryDirectory.subdirectory("two")
    let server = try ServerProcess(directory: data)
    let call = WireClient.line(id: 1, "system.backup", ["path": .string(target + "/copy.db")])
    let deadline = Deadline.usual
    var names: [String] = []
    repeat {
      // The copy may have been whole already, when another is made.
      try Files.remove(target + "/copy.db")
      var caller: WireClient? = try server.connect()
      try caller?.send(call)
      while try Files.names(in: target).isEmpty { try #require(!deadline.isOver) }
      caller = nil
      repeat {
        try #require(!deadline.isOver)
        names = try Files.names(in: target)
      } while names.contains { $0 != "copy.db" }
    } while !names.isEmpty
  }

  @Test("an existing file is not replaced, and neither is a dangling symbolic link")
  func occupied() throws {
    let desk = try Desk()
    try write("precious", to: directory + "/copy.db")
    try #require(symlink("/none", directory + "/link") == 0)
    for name in ["copy.db", "link"] {
      let refusal = try desk.refusal(
        of: "system.backup",
        ["path": .string(directory + "/" + name)]
      )
      #expect(refusal?.kind == "conflict")
      #expect(refusal?.field == "path")
    }
    #expect(try readText(directory + "/copy.db") == "precious")
  }

  @Test(
    "an invalid path is refused with what to do",
    arguments: ["", "a.db", "./a", "/", "/tmp"]
  )
  func badPath(_ path: String) throws {
    let refusal = try Desk().refusal(
      of: "system.backup",
      ["path": .string(path)]
    )
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "path")
    #expect(refusal?.hint != nil)
  }

  @Test("a missing directory is not created")
  func noDirectory() throws {
    let path = directory + "/none/copy.db"
    let refusal = try Desk().refusal(
      of: "system.backup",
      ["path": .string(path)]
    )
    #expect(refusal?.kind == "not_found")
    #expect(!Files.exists(directory + "/none"))
  }

  @Test("only an editor may make a copy")
  func roles() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    let backup: JSONValue = ["path": .string(directory + "/copy.db")]
    for role in ["none", "reader", "contributor", "reviewer"] {
      try desk.grant(role, to: mira)
      #expect(try desk.refusal(of: "system.backup", backup, by: mira)?.kind == "forbidden")
      #expect(!Files.exists(directory + "/copy.db"))
    }
    try desk.grant("editor", to: mira)
    #expect(try desk.call("system.backup", backup, by: mira).at("seq") == 5)
  }

  @Test("a full disk is reported, and no file is left on it", .needsRoot)
  func full() throws {
    let disk = try TemporaryDirectory.subdirectory("disk")
    try #require(mount("none", disk, "tmpfs", 0, "size=64k") == 0, "errno \(errno)")
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let refusal = try Desk().refusal(
      of: "system.backup",
      ["path": .string(disk + "/copy.db")]
    )
    #expect(refusal?.kind == "storage")
    #expect(refusal?.message.contains("no room") == true)
    #expect(try Files.names(in: disk) == [])
  }
}
