import Foundation
import Glibc
import Posix
import Support
import Testing

/// Real processes of several users, which only root can start.
@Suite("The desk profile", .temporaryDirectory, .needsRoot)
struct DeskProfileTests {
  private static let server = DeskServer.uid
  private static let group = DeskServer.group

  @Test(
    "serves its own user, root and the group's members, be it their primary group or another",
    arguments: [
      (61_002, 61_100, ""), (61_003, 61_003, "61100"), (61_004, 61_004, "7,61100,9"), (0, 0, ""),
      (61_001, 61_001, ""),
    ]
  )
  func members(_ uid: Int, _ gid: Int, _ groups: String) throws {
    let desk = try DeskServer()
    let reply = try desk.speak(as: uid, gid, groups)
    #expect(try reply.at("result.uid") == .integer(Int64(uid)), "\(reply)")
  }

  @Test("lets nobody else through the socket")
  func strangers() throws {
    let desk = try DeskServer()
    #expect(throws: TestFailure.self) { try desk.speak(as: 61_005, 61_005, "") }
    #expect(throws: TestFailure.self) { try desk.speak(as: 61_005, 61_005, "7") }
  }

  @Test("refuses other users with a message if a wider file mode lets them connect")
  func refused() throws {
    let desk = try DeskServer()
    chmod(desk.socket, 0o666)
    let reply = try desk.speak(as: 61_005, 61_005, "", "")
    #expect(try reply.at("error.data.kind") == "forbidden")
    #expect(try reply.text("error.message").contains("members of a group"))
  }

  @Test("records which user made each change")
  func recorded() throws {
    let desk = try DeskServer()
    _ = try desk.connect().call("policy.set", ["defaultRole": "contributor"])
    for uid in [61_002, 61_003] {
      let reply = try desk.speak(
        as: uid,
        uid,
        "\(Self.group)",
        WireClient.line(id: 1, "claim.submit", ["text": .string("By \(uid)")])
      )
      #expect(try reply.at("result.claim.submitter") == .string("uid \(uid)"))
    }
    let events = try WireClient(path: desk.socket).call("event.list").list("events")
    #expect(try events.map { try $0.text("actor") }.suffix(2) == ["uid 61002", "uid 61003"])
  }

  @Test("gives its socket to the group, and keeps its data private to its own user")
  func modes() throws {
    let desk = try DeskServer()
    let socket = try status(desk.socket)
    #expect(socket.st_mode & 0o777 == 0o660)
    #expect(socket.st_gid == gid_t(Self.group))
    #expect(socket.st_uid == uid_t(Self.server))
    #expect(try status(desk.data).st_mode & 0o777 == 0o700)
    #expect(try status(desk.data + "/assay.db").st_mode & 0o777 == 0o600)
  }

  @Test("keeps its database from members of the group who are not its user")
  func backup() throws {
    let desk = try DeskServer()
    let call = WireClient.line(
      id: 1,
      "system.backup",
      ["path": .string(TemporaryDirectory.path + "/copy.db")]
    )
    let reply = try desk.speak(as: 61_002, Self.group, "", call)
    #expect(try reply.at("error.data.kind") == "forbidden")
  }

  @Test("does not start for a missing group, and says how to create it")
  func noGroup() throws {
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      [
        "--profile", "desk", "--group", "no-such-group", "--data", TemporaryDirectory.path,
        "--socket", TemporaryDirectory.path + "/s",
      ],
      outputPath: TemporaryDirectory.path + "/log"
    )
    #expect(try process.waitForEnd() == .exit(1))
    #expect(try process.output().contains("groupadd --system no-such-group"))
  }

  @Test("does not start if its user may not give the socket to the group")
  func foreignGroup() throws {
    chmod(TemporaryDirectory.path, 0o755)
    let place = try TemporaryDirectory.subdirectory("place")
    chown(place, uid_t(Self.server), gid_t(Self.server))
    let process = try ChildProcess(
      "setpriv",
      DeskServer.privileges(Self.server, Self.server, "") + [
        try ProjectFiles.executable("assayd"), "--profile", "desk", "--group", "\(Self.group)",
        "--data", place + "/data", "--socket", place + "/s",
      ],
      outputPath: TemporaryDirectory.path + "/log"
    )
    #expect(try process.waitForEnd() == .exit(1))
    #expect(try process.output().contains("run the server as a member of it"))
    #expect(!Files.exists(place + "/s"))
  }

  @Test("the private profile still serves only its own user and root")
  func privateProfile() throws {
    let desk = try DeskServer(["--profile", "private"])
    chmod(desk.socket, 0o666)
    let reply = try desk.speak(as: 61_002, Self.group, "", "")
    #expect(try reply.at("error.data.kind") == "forbidden")
    #expect(try reply.text("error.message").contains("another user's"))
  }

  private func status(_ path: String) throws -> stat {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return status
  }
}
