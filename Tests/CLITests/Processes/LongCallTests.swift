import Foundation
import Glibc
import Support
import Testing

@Suite("A command that takes long", .temporaryDirectory)
struct LongCallCommandTests {
  /// Replaces a home's own server by one that greets like it and answers a long call only once it is cancelled.
  private func endlessServer(of home: Home) throws -> FakeServer {
    try home.done("list")
    let greeting = try home.json("server status")
    let marker = URL(filePath: home.directory + "/called")
    try home.done(["server", "stop"])
    return try FakeServer(path: home.socketPath) { connection in
      while let frame = try connection.readFrame() {
        let call = try JSONValue(parsing: frame.body)
        let id = call["id"] ?? nil
        if call["method"] == "system.hello" {
          let reply: JSONValue = ["jsonrpc": "2.0", "id": id, "result": greeting]
          try connection.sendFrame(reply.bytes)
          continue
        }
        try Data(JSONValue.object(["call": call]).bytes).write(to: marker)
        let unit: JSONValue = call["method"] == "event.verify" ? "events" : "bytes"
        for isWaiting in [true, false] {
          let note: JSONValue = [
            "jsonrpc": "2.0", "method": "system.progress",
            "params": [
              "call": id, "done": 15_000, "total": 100_000, "unit": unit,
              "waiting": .boolean(isWaiting),
            ],
          ]
          try connection.sendFrame(note.bytes)
        }
        let next = try JSONValue(parsing: try connection.readFrame()?.body ?? [])
        guard next["method"] == "system.cancel", next["params"]?["call"] == id, next["id"] == nil
        else { throw TestFailure("this does not cancel \(call): \(next)") }
        let reply: JSONValue = [
          "jsonrpc": "2.0", "id": id,
          "error": [
            "code": 1011, "message": "the call was cancelled", "data": ["kind": "cancelled"],
          ],
        ]
        try connection.sendFrame(reply.bytes)
      }
    }
  }

  private func waitForCall(_ home: Home) throws {
    let deadline = Deadline.usual
    while access(home.directory + "/called", F_OK) != 0 { try #require(!deadline.isOver) }
  }

  @Test(
    "is cancelled by Ctrl-C with a sentence and the exit status 130, and shows no progress off a terminal",
    arguments: [
      (["verify"], "cancelled: the history was not checked to its end"),
      (["backup", "none.db"], "cancelled: no copy was made"),
      (["verify", "--json"], "cancelled: the history was not checked to its end"),
    ]
  )
  func cancelled(words: [String], sentence: String) throws {
    let home = try Home()
    let server = try endlessServer(of: home)
    let output = TemporaryDirectory.path + "/output"
    let process = try ChildProcess(
      try ProjectFiles.executable("assay"),
      words + ["--socket", server.path],
      outputPath: output
    )
    try waitForCall(home)
    process.send(signal: SIGINT)
    #expect(try process.waitForEnd() == .exit(130))
    #expect(try process.output() == "assay: \(sentence)\n")
    let call = try JSONValue(parsing: readText(home.directory + "/called"))
    #expect(call["call"]?["params"]?["progress"] == false)
  }

  @Test("shows its progress on a terminal, in one line that is rewritten")
  func terminal() throws {
    let home = try Home()
    let server = try endlessServer(of: home)
    let output = TemporaryDirectory.path + "/output"
    let assay = try ProjectFiles.executable("assay")
    let process = try ChildProcess(
      "script",
      ["-qec", "\(assay) verify --socket \(server.path)", "/dev/null"],
      environment: ["COLUMNS": "100", "NO_COLOR": "1"],
      outputPath: output
    )
    let deadline = Deadline.usual
    while try !process.output().contains("15,000 of 100,000 events") {
      try #require(!deadline.isOver)
    }
    // The terminal turns the key into the signal.
    try process.type("\u{3}")
    #expect(try process.waitForEnd() == .exit(130))
    let shown = try process.output()
    #expect(shown.contains("\r\u{1B}[Kverifying: waits until others like it have ended"))
    #expect(shown.contains("\r\u{1B}[K[####"))
    #expect(shown.contains("] 15 %  verifying: 15,000 of 100,000 events"))
    #expect(
      shown.hasSuffix("\r\u{1B}[Kassay: cancelled: the history was not checked to its end\r\n")
    )
    let call = try JSONValue(parsing: readText(home.directory + "/called"))
    #expect(call["call"]?["params"]?["progress"] == true)
  }

  @Test("shows the result alone once it has ended")
  func ended() throws {
    let home = try Home()
    try home.done(["submit", "One"])
    let assay = try ProjectFiles.executable("assay")
    let ran = try home.run(
      ["env", "NO_COLOR=1", "script", "-qec", "\(assay) verify", "/dev/null"]
    )
    #expect(ran.code == 0)
    let last = try #require(ran.output.components(separatedBy: "\u{1B}[K").last)
    #expect(last.replacing("\r\n", with: "\n") == (try home.done("verify")))
  }
}
