import FoundationEssentials
import Glibc
import Support
import Testing

@Suite("Watching from the command line", .temporaryDirectory)
struct WatchCommandTests {
  @Test("prints one line for each event, however long, from the given start")
  func lines() throws {
    let home = try Home()
    try home.done(["submit", "One", "--because", String(repeating: "long ", count: 60)])
    try home.done(["submit", "Two"])
    for place in ["0", "#0"] {
      let ran = try home.assay(["watch", "--after", place, "--count", "2"])
      let lines = ran.output.split(separator: "\n")
      #expect(ran.code == 0, "\(ran.errors)")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("#1  ") && lines[0].contains("claim.submit  C1  long long"))
      #expect(lines[1].hasPrefix("#2  ") && lines[1].hasSuffix("claim.submit  C2"))
    }
  }

  @Test("prints each event as one JSON object with --json, as event.list returns it")
  func json() throws {
    let home = try Home()
    for text in ["One", "Two", "Three"] { try home.done(["submit", text]) }
    let output = try home.done("watch --after 1 --count 2 --json")
    let events = try output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    #expect(events == Array(try home.json("log --oldest")["events"]?.array?.dropFirst() ?? []))
  }

  @Test("shows events as they happen, and exits successfully at Ctrl-C")
  func live() throws {
    let home = try Home()
    try home.done("list")
    let output = TemporaryDirectory.path + "/watch.out"
    let watch = try ChildProcess(
      try ProjectFiles.executable("assay"),
      ["watch", "--socket", home.socketPath],
      outputPath: output
    )
    let deadline = Deadline.usual
    while try home.json("stats")["calls"]?.array?.contains(where: { $0["method"] == "event.watch" })
      != true
    { try #require(!deadline.isOver) }
    for text in ["One", "Two"] { try home.done(["submit", text]) }
    while try watch.output().split(separator: "\n").count < 2 { try #require(!deadline.isOver) }
    watch.send(signal: SIGINT)
    #expect(try watch.waitForEnd() == .exit(0))
    #expect(try watch.output().hasSuffix("C2\n"))
  }

  @Test("reports that the server has gone, with how to continue, and exits with 4")
  func serverGoes() throws {
    let home = try Home()
    try home.done(["submit", "One"])
    let watch = try home.start(["watch", "--after", "0"])
    let deadline = Deadline.usual
    while try home.json("stats")["calls"]?.array?.contains(where: { $0["method"] == "event.watch" })
      != true
    { try #require(!deadline.isOver) }
    try home.done("server stop")
    let ran = try watch.wait()
    #expect(ran.code == 4)
    #expect(ran.output.hasPrefix("#1  "))
    #expect(ran.errors.contains("the server closed the connection"))
    #expect(ran.errors.contains("assay watch --after 1"))
  }

  @Test(
    "is refused for an invalid start or count",
    arguments: ["watch --after x", "watch --after #", "watch --after -1", "watch --count 0"]
  )
  func bad(line: String) throws {
    #expect(try Home().assay(line).code == 2)
  }

  @Test("is refused by the server for a future event")
  func notYet() throws {
    let ran = try Home().assay("watch --after 99")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("there is no event #99 yet"))
  }
}

@Suite("The server from the command line", .temporaryDirectory)
struct ServiceCommandTests {
  @Test("its head is the newest event, and nothing before the first")
  func head() throws {
    let home = try Home()
    #expect(try home.done("audit head") == "No events.\n")
    try home.done(["submit", "One"])
    let output = try home.done("audit head")
    let hash = try #require(try home.json("audit head")["hash"]?.string)
    #expect(output.hasPrefix("assay #1 ") && output.hasSuffix("Z \(hash)\n"))
  }

  @Test("its counts are printed in words")
  func stats() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    try home.done(["take", "C1"])
    let output = try home.done("stats")
    #expect(output.contains("claims        1  1 in_review\n"), "\(output)")
    #expect(output.contains("sources       1\n"))
    #expect(output.contains("Calls since the start"))
    #expect(output.contains("claim.submit"))
  }

  @Test("its database is copied to the given path, and never over an existing file")
  func backup() throws {
    let home = try Home()
    try home.done(["submit", "One"])
    let ran = try home.shell("cd \"$HOME\" && assay backup copy.db && assay backup copy.db")
    #expect(ran.output.hasPrefix("copied up to #1 to ~/copy.db, "), "\(ran.output) \(ran.errors)")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("never replaced"))
    #expect(access(home.directory + "/copy.db", F_OK) == 0)
  }

  @Test("it reports when it started and when it will exit")
  func status() throws {
    let home = try Home()
    try home.done("list")
    let output = try home.done("server status")
    #expect(output.contains("It ends after 1 h without use."), "\(output)")
    #expect(output.contains("Up ") && output.contains("database "))
  }

  @Test("if started by hand, it does not exit when idle")
  func startedByHand() throws {
    let home = try Home()
    try home.done("server start")
    #expect(try home.done("server status").contains("It stays until it is stopped."))
  }

  @Test("its log is shown readably, the newest entry last, limited to the requested count")
  func log() throws {
    let home = try Home()
    try home.done("list")
    try home.done("server stop")
    let output = try home.done("server log")
    let lines = output.split(separator: "\n")
    #expect(lines.count >= 3)
    #expect(lines[0].contains("  info  server.started  version "))
    #expect(lines.last?.hasSuffix("  info  server.stopped") == true)
    #expect(try home.done("server log -n 1") == "\(lines.last ?? "")\n")
    let raw = try home.done("server log --json -n 1")
    #expect(try JSONValue(parsing: raw)["event"] == "server.stopped")
  }

  @Test("a missing log is reported, and no server is started for it")
  func noLog() throws {
    let home = try Home()
    let ran = try home.assay("server log")
    #expect(ran.code == 3)
    #expect(ran.errors.contains("there is no log in"))
    #expect(access(home.directory + "/state", F_OK) != 0)
    #expect(try home.assay("server log -n 0").code == 2)
  }

  @Test("its log is printed without control sequences")
  func hostileLog() throws {
    let home = try Home()
    let data = home.directory + "/state/assay"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let entry: JSONValue = [
      "at": "now", "level": "info", "event": "x", "text": "\u{1B}[31m\u{202E}",
    ]
    let text = entry.description + "\n\u{1B}]0;title\u{07} a crash\n"
    try Data(text.utf8).write(to: URL(filePath: data + "/assayd.log"))
    let output = try home.done("server log")
    #expect(Hostile.survivors(in: output).isEmpty)
    #expect(output.contains("a crash"))
  }
}

@Suite("A server that exits when idle", .temporaryDirectory)
struct LeavingServerTests {
  private func configure(_ home: Home, _ text: String) throws -> [String: String] {
    let directory = home.directory + "/config/assay"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: directory + "/assayd.json"))
    return ["XDG_CONFIG_HOME": home.directory + "/config"]
  }

  @Test("is restarted by the next client at any moment, and nothing is lost")
  func comesBack() throws {
    let home = try Home()
    let environment = try configure(home, #"{"idleExitSeconds":1}"#)
    var starts = 0
    for number in 1...4 {
      let ran = try home.assay(["submit", "Claim \(number)"], environment: environment)
      #expect(ran.code == 0, "\(ran.errors)")
      if ran.errors.contains("started your own server") { starts += 1 }
      // The next comes at the very moment at which the server takes its socket away.
      let deadline = Deadline.usual
      while access(home.socketPath, F_OK) == 0 { try #require(!deadline.isOver) }
    }
    #expect(starts == 4)
    let listed = try home.assay(["list", "--json"], environment: environment)
    #expect(try listed.json()["claims"]?.array?.count == 4)
  }

  @Test("is waited for while it still holds its database, and then restarted")
  func stillLeaving() throws {
    let home = try Home()
    try home.done(["submit", "One"])
    // A client that does not read its replies keeps the server from ending for a while.
    let stuck = try WireClient(path: home.socketPath)
    try stuck.send(
      WireClient.line(id: 1, "claim.submit", ["text": "Unread"])
        + String(repeating: WireClient.line(id: 2, "rpc.discover"), count: 30)
    )
    let deadline = Deadline.usual
    while try home.json("audit head")["events"] != 2 { try #require(!deadline.isOver) }
    let pid = try #require(try home.json("server status")["pid"]?.integer)
    kill(Int32(pid), SIGTERM)
    let ran = try home.assay(["submit", "Two"])
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(ran.errors.contains("started your own server"))
    #expect(try home.json("list")["claims"]?.array?.count == 3)
    withExtendedLifetime(stuck) {}
  }

  @Test("reports a mistake in its configuration to the client that started it")
  func mistake() throws {
    let home = try Home()
    let environment = try configure(home, #"{"idleExit":1}"#)
    let ran = try home.assay(["list"], environment: environment.merging(["COLUMNS": "1000"]) { $1 })
    #expect(ran.code == 3)
    #expect(ran.errors.contains("assayd.json, line 1, column 13: idleExit is not known"))
  }
}
