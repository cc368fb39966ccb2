import Glibc
import Posix
import Support
import Testing

@Suite("Servers that cannot start", .temporaryDirectory)
struct StartingTests {
  private var directory: String { TemporaryDirectory.path }

  @Test("a socket at which another server listens is not taken over")
  func liveSocket() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.subdirectory("one"))
    let message = try RefusedStart.message(
      data: directory + "/two",
      socket: server.socketPath
    )
    #expect(message.contains("another server listens at \(server.socketPath)"))
    _ = try server.connect().call("system.ping")
  }

  @Test("a database that another server holds is refused, and the error names the process")
  func lockedDatabase() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.subdirectory("one"))
    let message = try RefusedStart.message(
      data: server.directory,
      socket: directory + "/two.sock"
    )
    #expect(message.contains("another server holds this database (process \(server.process.id))"))
    #expect(!Files.exists(directory + "/two.sock"))
    _ = try server.connect().call("system.ping")
  }

  @Test("a path too long for a socket is refused with the allowed length")
  func longPath() throws {
    let path = directory + "/" + String(repeating: "x", count: 120)
    let message = try RefusedStart.message(data: directory + "/data", socket: path)
    #expect(message.contains("longer than the"))
    #expect(message.contains("--socket"))
  }

  @Test("a missing directory of the socket is not created")
  func missingDirectory() throws {
    let message = try RefusedStart.message(
      data: directory + "/data",
      socket: directory + "/missing/assay.sock"
    )
    #expect(message.contains("does not exist"))
    #expect(!Files.exists(directory + "/missing"))
  }

  @Test("a file that is not a socket is not changed")
  func noSocket() throws {
    let path = directory + "/file"
    try write("precious", to: path)
    let message = try RefusedStart.message(data: directory + "/data", socket: path)
    #expect(message.contains("is no socket"))
    #expect(try readText(path) == "precious")
  }

  @Test("a data directory that is a file is refused")
  func fileForDirectory() throws {
    let path = directory + "/file"
    try write("precious", to: path)
    let message = try RefusedStart.message(data: path, socket: directory + "/assay.sock")
    #expect(message.contains("data directory"))
    #expect(try readText(path) == "precious")
  }

  @Test("a refused server leaves no socket behind")
  func noSocketLeft() throws {
    try write(
      "not a database, and long enough not to be taken for one",
      to: directory + "/assay.db"
    )
    _ = try RefusedStart.message(data: directory, socket: directory + "/assay.sock")
    #expect(!Files.exists(directory + "/assay.sock"))
  }
}

@Suite("Starting a server", .temporaryDirectory)
struct ServingTests {
  @Test("only its user can read the files it creates")
  func modes() throws {
    let data = TemporaryDirectory.path + "/data"
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["--data", data],
      outputPath: TemporaryDirectory.path + "/log"
    )
    try ServerProcess.waitUntilReady(process, data + "/assay.sock")
    #expect(try mode(of: data + "/assay.sock") == 0o600)
    #expect(try mode(of: data) == 0o700)
  }

  @Test("a socket that a service manager opened is served, and not removed at the exit")
  func activation() throws {
    let directory = TemporaryDirectory.path
    let path = directory + "/activated.sock"
    let listener = try UnixSocket.listen(path: path, mode: 0o600, group: nil, backlog: 8)
    let process = try ChildProcess(
      "sh",
      [
        "-c", "LISTEN_FDS=1 LISTEN_PID=$$ exec \"$0\" --data \"$1\"",
        try ProjectFiles.executable("assayd"), directory,
      ],
      outputPath: directory + "/log",
      inherited: listener.rawValue
    )
    // The service manager's own socket takes connections before the server is there to serve them.
    _ = try WireClient(path: path).call("system.ping")
    #expect(!Files.exists(directory + "/assay.sock"))
    process.send(signal: SIGTERM)
    #expect(try process.waitForEnd() == .exit(0))
    #expect(Files.exists(path))
  }

  @Test("a notification takes effect without a reply, and a later call sees its effect")
  func notification() throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let client = try server.connect()
    try client.send(WireClient.line(id: nil, "source.add", ["name": "Axios"]))
    try client.send(WireClient.line(id: nil, "source.add", ["name": "Axios"]))
    try client.send(WireClient.line(id: nil, "no.such.method"))
    let sources = try client.call("source.list").list("sources")
    #expect(try sources.map { try $0.at("name") } == ["Axios"])
    try client.endInput()
    #expect(try client.readLine() == nil)
  }

  private func mode(of path: String) throws -> UInt32 {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
