import FoundationEssentials
import Glibc
import Support
import Testing

@Suite("The user's own server", .temporaryDirectory)
struct OwnServerTests {
  @Test("is started by the first command, which says so in one line, and not by later ones")
  func automaticStart() throws {
    let home = try Home()
    let first = try home.assay(["list"], environment: ["COLUMNS": "1000"])
    #expect(first.code == 0)
    #expect(first.output == "No claims.\n")
    #expect(first.errors.hasPrefix("assay: started your own server (process "))
    #expect(first.errors.hasSuffix("\n") && first.errors.split(separator: "\n").count == 1)
    let second = try home.assay(["list"])
    #expect(second.code == 0)
    #expect(second.errors.isEmpty)
  }

  @Test("keeps its directory and its socket private to the user")
  func modes() throws {
    let home = try Home()
    try home.done(["list"])
    #expect(try mode(home.directory + "/state/assay") == 0o700)
    #expect(try mode(home.socketPath) == 0o600)
    #expect(try mode(home.directory + "/state/assay/assay.db") == 0o600)
    #expect(try mode(home.directory + "/state/assay/assayd.log") == 0o600)
  }

  @Test("reports its process, its directory and the caller's user")
  func status() throws {
    let home = try Home()
    try home.done(["list"])
    let output = try home.done(["server", "status"])
    let pid = try #require(try home.json("server status")["pid"]?.integer)
    #expect(output.contains("process \(pid)"))
    #expect(output.contains("You are "))
    #expect(kill(Int32(pid), 0) == 0)
  }

  @Test("is not started by asking for its status")
  func statusStartsNone() throws {
    let home = try Home()
    #expect(try home.assay(["server", "status"]).code == 3)
    #expect(access(home.socketPath, F_OK) != 0)
  }

  @Test("stops on request, removes its socket, and keeps its data")
  func stop() throws {
    let home = try Home()
    try home.done(["submit", "The bridge was closed on Sunday"])
    let pid = try #require(try home.json("server status")["pid"]?.integer)
    let stopped = try home.assay(["server", "stop"], environment: ["COLUMNS": "1000"])
    #expect(stopped.code == 0)
    #expect(stopped.errors.contains("(process \(pid))"))
    #expect(access(home.socketPath, F_OK) != 0)
    #expect(try home.assay(["server", "stop"]).code == 3)
    #expect(try home.done(["list"]).contains("The bridge was closed on Sunday"))
  }

  @Test("can be started by hand, but only once")
  func startByHand() throws {
    let home = try Home()
    let first = try home.assay(["server", "start"])
    #expect(first.code == 0)
    #expect(first.errors.contains("started your own server"))
    let second = try home.assay(["server", "start"])
    #expect(second.code == 0)
    #expect(second.errors.contains("a server is running already"))
  }

  @Test("is started once by eight simultaneous clients, and answers them all")
  func startedOnce() throws {
    let home = try Home()
    let running = try (1...8).map { try home.start(["submit", "Claim number \($0)"]) }
    let ran = try running.map { try $0.wait() }
    #expect(ran.allSatisfy { $0.code == 0 }, "\(ran.map(\.errors))")
    #expect(ran.count { $0.errors.contains("started your own server") } == 1)
    #expect(try home.json("list")["claims"]?.array?.count == 8)
  }

  @Test("is not used if ASSAY_SOCKET or --socket names another")
  func otherSocket() throws {
    let home = try Home()
    let other = TemporaryDirectory.path + "/other"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    let server = try ServerProcess(directory: other)
    let environment = ["ASSAY_SOCKET": server.socketPath]
    let ran = try home.assay(["submit", "Elsewhere"], environment: environment)
    #expect(ran.code == 0)
    #expect(ran.errors.isEmpty)
    let listed = try home.done(["list", "--socket", server.socketPath])
    #expect(listed.contains("Elsewhere"))
    #expect(access(home.directory + "/state", F_OK) != 0)
    // The option wins over the variable.
    let missing = try home.assay(["list", "--socket", "/none"], environment: environment)
    #expect(missing.code == 3)
  }

  @Test("is refused if it is another user's", .needsRoot)
  func otherUser() throws {
    let home = try Home()
    let directory = TemporaryDirectory.path + "/other"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    chmod(TemporaryDirectory.path, 0o711)
    chown(directory, 65_534, 65_534)
    let socket = directory + "/assay.sock"
    let server = try ChildProcess(
      "setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", try ProjectFiles.executable("assayd"),
        "--data", directory, "--socket", socket,
      ],
      outputPath: TemporaryDirectory.path + "/other.log"
    )
    try ServerProcess.waitUntilReady(server, socket)
    for words in [["submit", "A secret"], ["server", "status"], ["server", "stop"]] {
      let ran = try home.assay(words + ["--socket", socket], environment: ["COLUMNS": "1000"])
      #expect(ran.code == 4)
      #expect(ran.output.isEmpty)
      #expect(ran.errors.contains("runs as user 65534, who is neither you nor root"))
      #expect(ran.errors.contains("ASSAY_SERVER_UID=65534"))
    }
    #expect(!server.hasEnded(waitingMilliseconds: 0))
    let trusted = ["ASSAY_SERVER_UID": "7,65534"]
    let ran = try home.assay(["server", "status", "--socket", socket], environment: trusted)
    #expect(ran.code == 0, "\(ran.errors)")
  }

  private func mode(_ path: String) throws -> UInt32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw TestFailure("\(path) is not there") }
    return status.st_mode & 0o777
  }
}
