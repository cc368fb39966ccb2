import AssayAPI
import AssayClient
import AssayVocabulary
import FoundationEssentials
import Glibc
import Posix
import Support
import Testing

@Suite("Connecting", .temporaryDirectory)
struct ConnectingTests {
  @Test("learns the server's version, and sends the client's name")
  func greeting() throws {
    let server = try FakeServer(path: TemporaryDirectory.path + "/s") { connection in
      guard let frame = try connection.readFrame() else { return }
      let call = try ReceivedCall(frame)
      guard call.text["params"] == ["client": "test", "version": .string(Product.version)] else {
        return
      }
      try connection.sendFrame(call.reply(hello(encodings: ["deflate"])))
    }
    let client = try server.connect()
    #expect(client.server.server == "assayd")
    #expect(client.peer.pid == getpid())
    #expect(client.peer.uid == geteuid())
    #expect(client.path == server.path)
  }

  @Test("reports a server of another protocol, whatever else it answers", arguments: [0, 2, 99])
  func wrongProtocol(version: Int64) throws {
    let greeting: JSONValue = ["version": "9.9", "protocol": .integer(version), "server": 7]
    let server = try FakeServer(greeting: greeting) { _, _ in }
    let error = failure { _ = try server.connect() }
    let words = "it speaks protocol \(version), this client protocol \(Product.protocolVersion)"
    #expect(error == .protocolMismatch(server: "9.9", words: words))
  }

  @Test("accepts a server of another version with the same protocol")
  func otherVersion() throws {
    var greeting = hello(encodings: []).object ?? [:]
    greeting["version"] = "0.0.9"
    let server = try FakeServer(greeting: .object(greeting)) { _, _ in }
    let client = try server.connect()
    #expect(client.server.version == "0.0.9")
  }

  @Test(
    "reports a listener that is not a server of this kind",
    arguments: [
      [:], ["server": "x"], "hello", [], ["protocol": "1"], nil,
    ] as [JSONValue]
  )
  func noAssay(greeting: JSONValue) throws {
    let server = try FakeServer(greeting: greeting) { _, _ in }
    let error = failure { _ = try server.connect() }
    #expect(error == .transport("what listens there is not an Assay server"))
  }

  @Test("reports an incomplete greeting")
  func incompleteGreeting() throws {
    var greeting = hello(encodings: []).object ?? [:]
    greeting["limits"] = nil
    let server = try FakeServer(greeting: .object(greeting)) { _, _ in }
    let error = failure { _ = try server.connect() }
    guard case .protocolMismatch(_, let words)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(words.hasPrefix("in its answer to system.hello, limits"))
  }

  @Test("sends nothing to an untrusted user's server")
  func untrusted() throws {
    let heard = TemporaryDirectory.path + "/heard"
    let server = try FakeServer(path: TemporaryDirectory.path + "/s") { connection in
      let bytes = try connection.readToEnd()
      try Data("\(bytes.count) bytes".utf8).write(to: URL(filePath: heard), options: .atomic)
    }
    let others = [geteuid() + 1, geteuid() + 2]
    let error = failure {
      _ = try Client(path: server.path, configuration: configuration(trust: others))
    }
    #expect(error == .untrusted(path: server.path, uid: geteuid()))
    let deadline = Deadline.usual
    while access(heard, F_OK) != 0, !deadline.isOver { sched_yield() }
    #expect(try readText(heard) == "0 bytes")
  }

  @Test(
    "trusts its own user, root and additional named users",
    arguments: [
      (1_000, true), (0, true), (7, true), (8, true), (9, false), (65_534, false),
    ] as [(UInt32, Bool)]
  )
  func trust(user: UInt32, accepted: Bool) {
    #expect(ServerTrust(ownUser: 1_000, others: [7, 8]).accepts(user) == accepted)
  }

  @Test(
    "says why there is no server",
    arguments: [
      ("/none", "there is no socket"), ("/none/s", "there is no socket"),
    ]
  )
  func absent(name: String, why: String) {
    let path = TemporaryDirectory.path + name
    let error = failure { _ = try Client(path: path, configuration: configuration()) }
    #expect(error == .noServer(tried: [path], why: why))
  }

  @Test("says how long a socket's path may be")
  func longPath() {
    absent(
      name: "/" + String(repeating: "x", count: 200),
      why: "a socket's path has at most 107 bytes"
    )
  }

  @Test("reports an empty path, and a file that is not a socket")
  func noPath() throws {
    let empty = failure { _ = try Client(path: "", configuration: configuration()) }
    #expect(empty == .noServer(tried: [""], why: "the path is empty"))
    let file = TemporaryDirectory.path + "/file"
    try Data().write(to: URL(filePath: file))
    #expect(failure { _ = try Client(path: file, configuration: configuration()) } != nil)
  }

  @Test(
    "accepts only one JSON object as parameters",
    arguments: [
      ("{}", true), (" \n{\"a\":1}\t", true), ("", true), (" \n", true), ("[]", false),
      ("null", false), ("\"x\"", false), ("{", false), ("{}{}", false),
      ("{\"a\":1,\"a\":2}", false),
      ("{\"a\":NaN}", false), ("\u{FEFF}{}", false),
    ]
  )
  func rawParameters(text: String, isTaken: Bool) {
    let parameters = try? RawParameters(Array(text.utf8))
    #expect((parameters != nil) == isTaken)
  }
}

@Suite("Finding a server", .temporaryDirectory)
struct ServerFinderTests {
  private func finder(socket: String?) -> ServerFinder {
    let places = ServerPlaces(socket: socket, privateDirectory: TemporaryDirectory.path + "/d")
    return ServerFinder(places: places, configuration: configuration())
  }

  @Test("uses a requested socket as given, and starts no server")
  func asked() throws {
    let found = try finder(socket: "/asked").socket { (_) throws(ClientError) in "/started" }
    #expect(found == "/asked")
  }

  @Test("starts the user's own server if none runs")
  func started() throws {
    let found = try finder(socket: nil).socket { (directory) throws(ClientError) in
      directory + "/started"
    }
    #expect(found == TemporaryDirectory.path + "/d/started")
  }

  @Test("finds the user's own running server, and starts none")
  func found() throws {
    let directory = TemporaryDirectory.path + "/d"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let server = try FakeServer(path: directory + "/assay.sock") { _ = try $0.readToEnd() }
    let found = try finder(socket: nil).socket { (_) throws(ClientError) in "/started" }
    #expect(found == server.path)
  }

  @Test("reconnects to the user's own server, and restarts it if it is gone")
  func startedAgain() throws {
    let path = TemporaryDirectory.path + "/d/assay.sock"
    var started: [String] = []
    let error = failure {
      _ = try finder(socket: nil).reconnect(to: path) { (directory) throws(ClientError) in
        started.append(directory)
        return path
      }
    }
    #expect(started == [TemporaryDirectory.path + "/d"])
    #expect(error == .noServer(tried: [path], why: "there is no socket"))
  }

  @Test(
    "reconnects only to the same server, and starts none in its place",
    arguments: [nil, "/asked"]
  )
  func noneInPlace(socket: String?) throws {
    let path = socket ?? ServerPlaces.deskSocket + ".gone"
    var hasStarted = false
    let error = failure {
      _ = try finder(socket: socket).reconnect(to: path) { (_) throws(ClientError) in
        hasStarted = true
        return path
      }
    }
    #expect(!hasStarted)
    guard case .noServer([path], _) = error else {
      throw TestFailure("\(String(describing: error))")
    }
  }

  @Test("says where it looked if no server may be started")
  func nothing() {
    let error = failure { try finder(socket: nil).socket(start: nil) }
    let tried = [TemporaryDirectory.path + "/d/assay.sock", ServerPlaces.deskSocket]
    #expect(error == .noServer(tried: tried, why: "nothing listens there"))
  }

  @Test("does not kill a process that holds a socket and is not a server")
  func held() throws {
    let server = try FakeServer(path: TemporaryDirectory.path + "/s") { _ = try $0.readToEnd() }
    let outcome = try ServerStopper.stop(server.path, configuration(), timeoutMilliseconds: 100)
    #expect(outcome == .held(byPid: getpid()))
  }
}
