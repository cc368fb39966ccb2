import Glibc
import Support
import Testing

@Suite("The exit status", .temporaryDirectory)
struct ExitCodeTests {
  @Test("is 0 after success")
  func done() throws {
    let home = try Home()
    let ran = try home.assay(["list"])
    #expect(ran.code == 0)
    #expect(ran.output == "No claims.\n")
  }

  @Test("is 1 if the server refuses, with the argument and what to do")
  func refused() throws {
    let home = try Home()
    try home.done(["list"])
    let ran = try home.assay(["show", "C99"])
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.hasPrefix("assay: "))
    #expect(ran.errors.contains("C99"))
    #expect(ran.errors.contains("argument: CLAIM"))
  }

  @Test(
    "is 1 if the server refuses, without the path of a parameter",
    arguments: [
      (["submit", "x", "--source", "Axios", "--at", "soon"], "option: --at"),
      (
        ["submit", "x", "--source", "Axios", "--via", "AFP", "--via-at", "soon"], "option: --via-at"
      ),
      (["list", "--due-by", "soon"], "option: --due-by"),
      (["bulk", "take", "--due-by", "soon"], "option: --due-by"),
      (["retract", "A99", "--because", "x"], "argument: ATTRIBUTION|LINK|EVIDENCE"),
      (["show", "C98", "C99"], "argument: CLAIM"),
      (["call", "claim.list", #"{"dueBy":"soon"}"#], "field: dueBy"),
    ]
  )
  func atFault(words: [String], fault: String) throws {
    let home = try Home()
    try home.done(["list"])
    let ran = try home.assay(words)
    #expect(ran.code == 1)
    #expect(ran.errors.contains(fault), "\(ran.errors)")
    #expect(!ran.errors.contains("attribution.") && !ran.errors.contains("filter."))
  }

  @Test("is 1 if the server refuses, with the error as JSON on standard error for --json")
  func refusedJSON() throws {
    let home = try Home()
    try home.done(["list"])
    let ran = try home.assay(["show", "C99", "--json"])
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    let error = try JSONValue(parsing: ran.errors)
    #expect(error["code"] == 1001)
    #expect(error["data"]?["kind"] == "not_found")
  }

  @Test(
    "is 2 for an invalid command line, and no server is started for it",
    arguments: ["sumbit x", "list --unverfied", "show", "show X1", "confirm C2", ""]
  )
  func usage(line: String) throws {
    let home = try Home()
    let ran = try home.assay(line)
    #expect(ran.code == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.hasPrefix("assay: "))
    #expect(access(home.directory + "/state", F_OK) != 0)
  }

  @Test("is 3 without a server, with where the client looked and what to do")
  func noServer() throws {
    let home = try Home()
    let ran = try home.assay(["list", "--no-start"])
    #expect(ran.code == 3)
    #expect(ran.errors.contains("no server at"))
    #expect(ran.errors.contains("assay server start"))
    #expect(access(home.directory + "/state", F_OK) != 0)
  }

  @Test(
    "is 3 if the requested server does not run, and no other is started",
    arguments: ["list", "server status", "server stop"]
  )
  func noSuchServer(line: String) throws {
    let home = try Home()
    let socket = home.directory + "/none.sock"
    let asked = try home.assay(line.split(separator: " ").map(String.init) + ["--socket", socket])
    #expect(asked.code == 3)
    #expect(asked.errors.replacing("\n", with: "").contains("none.sock"))
    #expect(access(home.directory + "/state", F_OK) != 0)
  }

  @Test("is 4 if the connection fails")
  func transport() throws {
    let home = try Home()
    let server = try FakeServer(path: home.directory + "/s") { _ = try $0.readFrame() }
    let ran = try home.assay(["list", "--socket", server.path])
    #expect(ran.code == 4)
    #expect(ran.errors.contains("closed the connection without an answer"))
  }

  @Test("is 4 if the output cannot be written")
  func fullDisk() throws {
    let home = try Home()
    let ran = try home.shell("assay help >/dev/full; echo $?")
    #expect(ran.output == "4\n")
    #expect(ran.errors.contains("the output cannot be written"))
  }

  @Test("prints no error if the reader of its output has gone")
  func brokenPipe() throws {
    let home = try Home()
    try home.done(["submit", "The bridge was closed on Sunday"])
    let ran = try home.shell(
      "{ \(Self.untilReaderIsGone); assay help; assay list; } | true; echo over"
    )
    #expect(ran.output == "over\n")
    #expect(ran.errors.isEmpty)
  }

  @Test("prints no error about that even if the caller ignores the signal")
  func brokenPipeIgnored() throws {
    let home = try Home()
    let ran = try home.shell(
      "trap '' PIPE; { \(Self.untilReaderIsGone); assay help; } | true; echo over"
    )
    #expect(ran.output == "over\n")
    #expect(ran.errors.isEmpty)
  }

  /// Lets a shell's commands wait until nobody reads their output: a write to the pipe fails from then on.
  private static let untilReaderIsGone = "(trap '' PIPE; while echo; do :; done) 2>/dev/null"
}
