import Posix
import Support
import Testing

@Suite("Descriptors of a server", .temporaryDirectory)
struct DescriptorTests {
  @Test("a soft limit of open files is raised, so that all configured connections are served")
  func raised() throws {
    let server = try LimitedServer(soft: 64, hard: 1_024, connections: 200)
    let clients = try (1...200).map { _ in try servedClient(server.connect) }
    #expect(try !server.log().contains("connections.lowered"))
    #expect(try clients[0].call("system.hello").at("limits.connections") == 200)
    #expect(try refusal(of: server.connect()).hint?.contains("close one") == true)
  }

  @Test(
    "where the hard limit is too low fewer connections are served, and the server goes on beside them"
  )
  func lowered() throws {
    let server = try LimitedServer(soft: 64, hard: 400, connections: 1_000)
    let first = try server.connect()
    let room = try #require(first.call("system.hello").at("limits.connections").integer)
    #expect((1..<400).contains(room))
    let line = try #require(
      server.log().split(separator: "\n").first { $0.contains("connections.lowered") }
    )
    let logged = try JSONValue(parsing: String(line))
    #expect(logged["configured"] == 1_000 && logged["to"] == .integer(room))
    #expect(logged["hint"]?.string?.contains("limits.connections") == true)

    let others = try (1..<room).map { _ in try servedClient(server.connect) }
    for _ in 1...50 { #expect(try refusal(of: server.connect()).code == 1006) }
    #expect(try first.call("claim.submit", ["text": "Still here"]).at("seq") == 1)
    let copy: JSONValue = ["path": .string(TemporaryDirectory.path + "/copy.db")]
    #expect(try first.call("system.backup", copy).at("seq") == 1)
    withExtendedLifetime(others) {}
  }

  @Test(
    "a client for whom there is no descriptor is told so, and the next is served when there is one"
  )
  func exhausted() throws {
    let server = try LimitedServer(soft: 1_024, hard: 1_024, connections: 200)
    var clients = [try server.connect()]
    _ = try clients[0].call("system.ping")
    // As if others had taken the descriptors that the server has counted on.
    try server.limit("--nofile=\(server.greatestDescriptor() + 21):")
    var refused: RPCFailure?
    while refused == nil, clients.count < 200 {
      let client = try server.connect()
      do {
        _ = try client.call("system.ping")
        clients.append(client)
      } catch let failure as RPCFailure {
        refused = failure
      }
    }
    #expect(refused?.code == 1006 && refused?.hint?.contains("no descriptor") == true)
    for _ in 1...50 { #expect(try refusal(of: server.connect()).code == 1006) }
    _ = try clients[0].call("claim.submit", ["text": "Still here"])
    clients.removeLast(10)
    let deadline = Deadline.usual
    while (try? server.connect().call("system.ping")) == nil { try #require(!deadline.isOver) }
  }

  /// The error that a server sends by itself.
  private func refusal(of client: WireClient) throws -> RPCFailure {
    do {
      let reply = try client.readReply()
      throw TestFailure("the connection was taken: \(reply)")
    } catch let failure as RPCFailure {
      return failure
    }
  }
}

/// A server that the system allows a number of open files.
private struct LimitedServer {
  private let socketPath = TemporaryDirectory.path + "/assay.sock"
  private let process: ChildProcess

  init(soft: Int, hard: Int, connections: Int) throws {
    let directory = TemporaryDirectory.path
    try write(
      #"{"limits":{"connections":\#(connections),"connectionsPerUser":\#(connections)}}"#,
      to: directory + "/assayd.json"
    )
    process = try ChildProcess(
      "prlimit",
      [
        "--nofile=\(soft):\(hard)", try ProjectFiles.executable("assayd"), "--data", directory,
        "--socket", socketPath, "--config", directory + "/assayd.json",
      ],
      outputPath: directory + "/assayd.log"
    )
    try ServerProcess.waitUntilReady(process, socketPath)
  }

  func connect() throws -> WireClient { try WireClient(path: socketPath) }

  func log() throws -> String { try process.output() }

  func greatestDescriptor() throws -> Int {
    try Files.names(in: "/proc/\(process.id)/fd").compactMap { Int($0) }.max() ?? 0
  }

  /// Changes a limit of the running server, by an option of `prlimit`.
  func limit(_ option: String) throws {
    let program = try ChildProcess(
      "prlimit",
      ["--pid", "\(process.id)", option],
      outputPath: TemporaryDirectory.path + "/prlimit.out"
    )
    guard try program.waitForEnd() == .exit(0) else { throw TestFailure(try program.output()) }
  }
}
