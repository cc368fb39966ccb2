import AssayServer
import Support
import Testing

@Suite("The configuration", .temporaryDirectory)
struct ConfigurationTests {
  private var path: String { TemporaryDirectory.path + "/assayd.json" }

  @Test("is the private profile's by default")
  func blank() throws {
    let found = try resolve(home: "/home/ann")
    #expect(found.configuration.profile == .private)
    #expect(found.configuration.dataDirectory == "/home/ann/.local/state/assay")
    #expect(found.configuration.socketPath == "/home/ann/.local/state/assay/assay.sock")
    #expect(found.configuration.socketMode == 0o600)
    #expect(found.configuration.group == nil)
    #expect(found.configuration.idleExitSeconds == nil)
    #expect(found.configuration.limits == ServerLimits())
    #expect(found.filePath == nil)
    #expect(found.origins.isEmpty)
  }

  @Test("of the desk profile has its own paths, a group, and a socket for the group")
  func desk() throws {
    let found = try resolve(["profile": "desk"], home: nil)
    #expect(found.configuration.dataDirectory == "/var/lib/assay")
    #expect(found.configuration.socketPath == "/run/assay/assay.sock")
    #expect(found.configuration.socketMode == 0o660)
    #expect(found.configuration.group == "assay")
  }

  @Test("takes every setting from the file, and records the origin")
  func file() throws {
    try write(
      """
      {"profile": "desk", "data": "/srv/desk", "socket": "/srv/desk.sock", "group": "20",
       "idleExitSeconds": 60, "log": {"level": "debug", "file": "/var/log/a", "fileBytes": 4096},
       "limits": {"headerBytes": 1000, "bodyBytes": 2000, "inflatedBytes": 3000, "replyBytes": 4000,
        "depth": 10, "batchCalls": 11, "requestsInFlight": 12, "bufferBytes": 13000000,
        "userBufferBytes": 7000000,
        "connections": 14, "connectionsPerUser": 15, "frameSeconds": 16, "watches": 17}}
      """,
      to: path
    )
    let found = try resolve(file: path)
    let configuration = found.configuration
    #expect(configuration.dataDirectory == "/srv/desk")
    #expect(configuration.socketPath == "/srv/desk.sock")
    #expect(configuration.group == "20")
    #expect(configuration.idleExitSeconds == 60)
    #expect(configuration.logLevel == .debug)
    #expect(configuration.logPath == "/var/log/a")
    #expect(configuration.logFileBytes == 4_096)
    #expect(configuration.limits.headerBytes == 1_000)
    #expect(configuration.limits.requestsInFlight == 12)
    #expect(configuration.limits.watches == 17)
    let settings = ServerConfiguration.settings.map(\.key)
    #expect(Set(found.origins.keys) == Set(settings))
    #expect(found.origins.values.allSatisfy { $0 == .file })
  }

  @Test("prefers the command line to the file")
  func precedence() throws {
    try write(#"{"data":"/file","log":{"level":"error"},"idleExitSeconds":5}"#, to: path)
    let found = try resolve(["data": "/line", "idleExitSeconds": "0"], file: path)
    #expect(found.configuration.dataDirectory == "/line")
    #expect(found.configuration.socketPath == "/line/assay.sock")
    #expect(found.configuration.idleExitSeconds == nil)
    #expect(found.configuration.logLevel == .error)
    #expect(found.origins == ["data": .option, "idleExitSeconds": .option, "log.level": .file])
  }

  @Test("of a server that a client started exits after an idle hour by default")
  func onDemand() throws {
    #expect(try resolve(isOnDemand: true).configuration.idleExitSeconds == 3_600)
    try write(#"{"idleExitSeconds":0}"#, to: path)
    #expect(try resolve(file: path, isOnDemand: true).configuration.idleExitSeconds == nil)
    let said = try resolve(["idleExitSeconds": "7"], isOnDemand: true)
    #expect(said.configuration.idleExitSeconds == 7)
  }

  @Test(
    "with a mistake is refused with the line, the column, the setting and what to do",
    arguments: [
      ("{\n  \"prfile\": \"desk\"\n}", 2, 13, "prfile is not known", "did you mean profile?"),
      (
        "{\"limits\": {\n\"bodyByte\": 1}}", 2, 13, "limits.bodyByte is not known",
        "limits.bodyBytes"
      ),
      ("{\"limits\":\n  3}", 2, 3, "limits must be an object", nil),
      ("{\"profile\": \"desc\"}", 1, 13, "profile must be one of private, desk", "\"desk\""),
      ("{\"profile\": 1}", 1, 13, "profile must be a string", "quotes"),
      ("{\"data\":\n\n\"state\"}", 3, 1, "data must be an absolute path", "begin it with /"),
      ("{\"group\":\"\"}", 1, 10, "group must not be empty", nil),
      (
        "{\"idleExitSeconds\": -1}", 1, 21, "idleExitSeconds must be a whole number from 0 to",
        nil
      ),
      ("{\"limits\":{\"depth\":\"64\"}}", 1, 20, "limits.depth must be a whole number", nil),
      ("{\"limits\":{\"depth\":1.5}}", 1, 20, "limits.depth must be a whole number", nil),
      ("{\"limits\":{\"depth\":100000}}", 1, 20, "from 8 to 128", nil),
      ("{\"log\":{\"fileBytes\":1}}", 1, 21, "log.fileBytes must be a whole number", nil),
      ("{\n  \"profile\": \"desk\",\n}", 3, 1, "this is not JSON", "no comma after the last"),
      ("// a comment\n{}", 1, 1, "this is not JSON", "no comments"),
      ("{\"data\":\"/a\",\"data\":\"/b\"}", 1, 14, "duplicate member name", nil),
      ("[]", 1, 1, "must hold one JSON object", "{"),
      ("", 1, 1, "empty text", nil),
    ] as [(String, Int, Int, String, String?)]
  )
  func mistake(_ text: String, _ line: Int, _ column: Int, _ words: String, _ hint: String?) throws
  {
    try write(text, to: path)
    do {
      _ = try resolve(file: path)
      Issue.record("it was taken")
    } catch let error as ConfigurationError {
      guard case .file(path, let problem) = error else { throw error }
      #expect(problem.line == line)
      #expect(problem.column == column)
      #expect(problem.words.contains(words), "\(problem.words)")
      if let hint { #expect(problem.hint?.contains(hint) == true, "\(problem.hint ?? "no hint")") }
    }
  }

  @Test("fails if a named file is missing, but not if the profile's default file is")
  func missing() throws {
    #expect(throws: ConfigurationError.self) { try resolve(file: path) }
    #expect(try resolve(home: TemporaryDirectory.path).filePath == nil)
  }

  @Test("of a user is found at the path that the environment gives")
  func ownFile() {
    func own(_ profile: String?, _ environment: [String: String]) -> String? {
      ConfigurationSources.ownFile(profile) { environment[$0] }
    }
    #expect(own(nil, ["HOME": "/h"]) == "/h/.config/assay/assayd.json")
    #expect(own(nil, ["HOME": "/h", "XDG_CONFIG_HOME": "/c"]) == "/c/assay/assayd.json")
    #expect(own(nil, ["HOME": "/h", "XDG_CONFIG_HOME": "c"]) == "/h/.config/assay/assayd.json")
    #expect(own(nil, [:]) == nil)
    #expect(own("desk", ["HOME": "/h"]) == "/etc/assay/assayd.json")
  }

  @Test("without a home directory needs the data directory, from either source")
  func noHome() throws {
    #expect(throws: ConfigurationError.self) { try resolve(home: nil) }
    #expect(try resolve(["data": "/d"], home: nil).configuration.dataDirectory == "/d")
  }

  @Test("is documented setting by setting, each in sentences and none twice")
  func explained() {
    let entries = ServerConfiguration.settings
    #expect(Set(entries.map(\.key)).count == entries.count)
    for entry in entries { #expect(entry.doc.hasSuffix("."), "\(entry.key)") }
  }

  private func resolve(
    _ options: [String: String] = [:],
    file: String? = nil,
    isOnDemand: Bool = false,
    home: String? = "/home/ann"
  ) throws -> ResolvedConfiguration {
    let sources = ConfigurationSources(
      options: options,
      filePath: file,
      isOnDemand: isOnDemand
    )
    return try sources.resolve(environment: { $0 == "HOME" ? home : nil }, loopCount: 1)
  }
}

@Suite("assayd config check", .temporaryDirectory)
struct ConfigurationCheckTests {
  private var path: String { TemporaryDirectory.path + "/assayd.json" }

  @Test("prints the settings in force and their origins, and exits with 0")
  func inForce() throws {
    try write(#"{"limits":{"watches":3}}"#, to: path)
    let (ending, output) = try check(["--config", path, "--log-level", "debug"])
    #expect(ending == .exit(0))
    func line(_ key: String) -> [Substring]? {
      output.split(separator: "\n").map { $0.split(separator: " ") }.first { $0.first == key[...] }
    }
    #expect(output.hasPrefix("file: \(path)\n"))
    #expect(line("limits.watches") == ["limits.watches", "3", "file"])
    #expect(line("log.level") == ["log.level", "debug", "command", "line"])
    #expect(line("limits.depth") == ["limits.depth", "64", "default"])
  }

  @Test("reports a mistake in one line with file, line, setting and remedy, and exits with 2")
  func mistake() throws {
    try write("{\n\"limit\": {}}", to: path)
    let (ending, output) = try check(["--config", path])
    #expect(ending == .exit(2))
    #expect(output.hasPrefix("assayd: \(path), line 2, column 10: limit is not known; "))
    #expect(output.split(separator: "\n").count == 1)
  }

  @Test(
    "reports a mistake on the command line by the option's name",
    arguments: [
      (["--idle-exit", "soon"], "--idle-exit must be a whole number"),
      (["--profile", "public"], "--profile must be one of private, desk"),
      (["--log-level", "loud"], "--log-level must be one of error, warning, info, debug"),
      (["--config", "/none.json"], "/none.json cannot be read"),
      (["--nonsense"], "--nonsense is not known"), (["--data"], "--data needs a value"),
    ]
  )
  func option(_ arguments: [String], _ words: String) throws {
    let (ending, output) = try check(arguments)
    #expect(ending == .exit(2))
    #expect(output.contains(words), "\(output)")
  }

  @Test("a server with an invalid file does not start and changes nothing")
  func refusedStart() throws {
    try write(#"{"nonsense":1}"#, to: path)
    let data = TemporaryDirectory.path + "/data"
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["--config", path, "--data", data],
      outputPath: TemporaryDirectory.path + "/log"
    )
    #expect(try process.waitForEnd() == .exit(2))
    #expect(throws: (any Error).self) { try readText(data + "/assay.lock") }
  }

  @Test("limits in the file are those that system.hello returns and the server enforces")
  func limits() throws {
    try write(#"{"limits":{"depth":9,"watches":1,"batchCalls":2}}"#, to: path)
    let server = try ServerProcess(
      directory: try TemporaryDirectory.subdirectory("data"),
      arguments: ["--config", path]
    )
    let client = try server.connect()
    #expect(try client.call("system.hello").at("limits.watches") == 1)
    _ = try client.call("event.watch")
    #expect(throws: RPCFailure.self) { try client.call("event.watch") }
    let deep = String(repeating: "[", count: 10) + String(repeating: "]", count: 10)
    try client.send(#"{"jsonrpc":"2.0","id":1,"method":"system.ping","x":"# + deep + "}\n")
    #expect(throws: RPCFailure.self) { try client.readReply() }
  }

  private func check(_ arguments: [String]) throws -> (ChildProcess.Ending, String) {
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["config", "check"] + arguments,
      environment: ["XDG_CONFIG_HOME": TemporaryDirectory.path + "/none"],
      outputPath: TemporaryDirectory.path + "/check.out"
    )
    return (try process.waitForEnd(), try process.output())
  }
}
