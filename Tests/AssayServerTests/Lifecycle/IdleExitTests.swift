import Glibc
import Posix
import Support
import Testing

@Suite("A server that nobody uses", .temporaryDirectory)
struct IdleExitTests {
  private var directory: String { TemporaryDirectory.path }

  @Test("exits cleanly after its idle time, and removes its socket")
  func ends() throws {
    let server = try ServerProcess(directory: directory, arguments: ["--idle-exit", "1"])
    #expect(try server.process.waitForEnd() == .exit(0))
    #expect(!Files.exists(server.socketPath))
    #expect(!Files.exists(server.socketPath + ".leaving"))
    #expect(try server.process.output().contains("server.idle"))
  }

  @Test("stays while a client is connected, even an idle one, and exits after the last has left")
  func stays() throws {
    let server = try ServerProcess(directory: directory, arguments: ["--idle-exit", "1"])
    var client: WireClient? = try server.connect()
    _ = try client?.call("system.ping")
    #expect(!server.process.hasEnded(waitingMilliseconds: 2_500))
    _ = try client?.call("system.ping")
    client = nil
    #expect(try server.process.waitForEnd() == .exit(0))
  }

  @Test("does not wake up while it waits")
  func sleeps() throws {
    let server = try ServerProcess(directory: directory, arguments: ["--idle-exit", "600"])
    _ = try server.connect().call("system.ping")
    // It has noticed that the connection is gone when it sleeps twice in a row without a switch between.
    let deadline = Deadline.usual
    var before = try switches(of: server.process.id)
    while true {
      #expect(!server.process.hasEnded(waitingMilliseconds: 300))
      let now = try switches(of: server.process.id)
      if now == before { break }
      before = now
      try #require(!deadline.isOver, "it goes on waking up")
    }
    #expect(!server.process.hasEnded(waitingMilliseconds: 1_500))
    #expect(try switches(of: server.process.id) == before)
  }

  @Test("does not exit by itself unless it is configured to")
  func unlimited() throws {
    let server = try ServerProcess(directory: directory)
    #expect(!server.process.hasEnded(waitingMilliseconds: 1_500))
    #expect(try server.connect().call("system.stats").at("idleExitSeconds") == nil)
  }

  @Test(
    "answers a client that connects just as it exits, and then waits a full idle time again",
    arguments: [950, 985, 995, 999, 1_001, 1_005]
  )
  func lastMoment(_ milliseconds: Int32) throws {
    let server = try ServerProcess(directory: directory, arguments: ["--idle-exit", "1"])
    for _ in 1...3 {
      if server.process.hasEnded(waitingMilliseconds: milliseconds) { break }
      guard let client = try? server.connect() else { break }
      // A server that has ended meanwhile has closed the connection; one that is there answers.
      guard (try? client.call("system.ping")) != nil else { break }
    }
    #expect(try server.process.waitForEnd() == .exit(0))
    #expect(!Files.exists(server.socketPath))
    let next = try ServerProcess(directory: directory)
    #expect(try next.connect().call("event.verify").at("ok") == true)
  }

  /// How often the threads of a process were put on a processor.
  private func switches(of pid: Int32) throws -> Int {
    var total = 0
    guard let tasks = opendir("/proc/\(pid)/task") else { throw TestFailure("no process \(pid)") }
    defer { closedir(tasks) }
    while let entry = readdir(tasks) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard Int(name) != nil else { continue }
      let status = try readText("/proc/\(pid)/task/\(name)/status")
      for line in status.split(separator: "\n") where line.contains("ctxt_switches") {
        total += Int(line.split(separator: "\t").last ?? "") ?? 0
      }
    }
    return total
  }
}

@Suite("The log's file", .temporaryDirectory)
struct LogFileTests {
  private var log: String { TemporaryDirectory.path + "/a.log" }

  @Test(
    "is rotated before it exceeds its limit, so that both files together stay below twice the limit"
  )
  func bound() throws {
    let configuration = TemporaryDirectory.path + "/c.json"
    try write(#"{"log":{"fileBytes":4096,"level":"debug"}}"#, to: configuration)
    let server = try ServerProcess(
      directory: TemporaryDirectory.path,
      arguments: ["--config", configuration, "--log-file", log]
    )
    for _ in 1...200 { _ = try server.connect().call("system.ping") }
    #expect(try server.stop() == .exit(0))
    let sizes = [log, log + ".1"].map { Files.sizeBytes($0) ?? 0 }
    #expect(sizes.allSatisfy { (1...4_096).contains($0) }, "\(sizes)")
    #expect(!Files.exists(log + ".2"))
    let lines = try readText(log + ".1") + readText(log)
    for line in lines.split(separator: "\n") {
      #expect(try JSONValue(parsing: String(line))["event"] != nil)
    }
    #expect(lines.contains("server.stopped"))
  }

  @Test("is appended to by the next server, and only its user can read it")
  func appended() throws {
    for _ in 1...2 {
      let server = try ServerProcess(
        directory: TemporaryDirectory.path,
        arguments: ["--log-file", log]
      )
      try server.stop()
    }
    #expect(try readText(log).split(separator: "\n").count { $0.contains("server.started") } == 2)
    var status = stat()
    try #require(stat(log, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(
    "that cannot be written keeps the server from starting, which reports it",
    arguments: [false, true]
  )
  func unwritable(isLink: Bool) throws {
    let path = isLink ? log : TemporaryDirectory.path + "/none/a.log"
    if isLink { try #require(symlink("/etc/passwd", log) == 0) }
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["--data", TemporaryDirectory.path, "--log-file", path],
      outputPath: TemporaryDirectory.path + "/out"
    )
    #expect(try process.waitForEnd() == .exit(1))
    #expect(try process.output().contains("--log-file"))
  }
}
