import Support
import Testing

@testable import assay

@Suite("Text from a server", .temporaryDirectory)
struct HostileAnswerTests {
  /// The commands that print what a store holds, each as its examples show it.
  static let lines: [String] = {
    var lines = ["call claim.get", "call event.list"]
    // A head that was kept is compared with what the server says, which has a test of its own.
    for named in allCommands where named.name != "audit check" {
      let command = named.command
      if !command.calls.isEmpty { lines += command.examples }
    }
    // A watch that is not told how much to show goes on until somebody ends it.
    return lines.filter { !$0.hasSuffix(" --json") && $0 != "watch" }
  }()

  @Test("reaches a person without control sequences", arguments: lines)
  func text(line: String) throws {
    for flag in [false, true] {
      let ran = try answer(to: line, flag: flag, isJSON: false)
      #expect(Hostile.survivors(in: shown(ran, line) + ran.errors).isEmpty, "\(ran.output)")
      #expect(
        ran.output.contains("\\u{1B}") || ran.output.contains("\\u001b") || line.hasPrefix("call ")
          // It names sources that it created, and only them.
          || (!flag && line.hasPrefix("submit-many")) || line == "verify"
      )
      #expect([0, 1].contains(ran.code), "\(ran.errors)")
    }
  }

  /// What was printed, without the tabs that are the client's own: as many as columns need between them.
  private func shown(_ ran: Home.Ran, _ line: String) -> String {
    let columnCount = line.split(separator: " ").count { $0 == "--column" }
    guard columnCount > 1 else { return ran.output }
    // The answer has two cells in each row.
    return ran.output.split(separator: "\n").map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count == 2 ? cells.joined() : String(row)
    }
    .joined(separator: "\n")
  }

  @Test(
    "reaches a script as one line of JSON for each result, with its texts unchanged",
    arguments: lines
  )
  func json(line: String) throws {
    let ran = try answer(to: line, flag: true, isJSON: true)
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(Hostile.survivors(in: ran.output).isEmpty)
    let lines = ran.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let result = try JSONValue(parsing: String(line))
      #expect("\(result)".contains(String(Hostile.text.suffix(1))) || result["ok"] == true)
    }
  }

  @Test("is harmless in a refusal too", arguments: [[], ["--json"]])
  func refusal(options: [String]) throws {
    let home = try Home()
    let server = try FakeServer(refusingAt: home.directory + "/s")
    let ran = try home.assay(["list", "--socket", server.path] + options)
    #expect(ran.code == 1)
    #expect(Hostile.survivors(in: ran.errors).isEmpty)
    #expect(ran.errors.contains(options.isEmpty ? "\\u{1B}" : "\\u001b"))
  }

  private func answer(to line: String, flag: Bool, isJSON: Bool) throws -> Home.Ran {
    let home = try Home(flag ? "yes" : "no")
    let server = try FakeServer(hostileAt: home.directory + "/s", flag: flag)
    let words = try Shell.words(of: line, in: TemporaryDirectory.path).map { word in
      word == "letter.pdf" ? home.directory + "/letter.pdf" : word
    }
    if line.contains("--file") { _ = try home.shell("echo letter > \(home.directory)/letter.pdf") }
    return try home.assay(
      words + (isJSON && words[0] != "call" ? ["--json"] : []),
      input: #"{"text":"x"}"#,
      environment: ["ASSAY_SOCKET": server.path]
    )
  }
}
