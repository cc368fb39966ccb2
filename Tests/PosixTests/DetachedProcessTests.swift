import Foundation
import Glibc
import Posix
import Support
import Testing

@Suite(.temporaryDirectory)
struct DetachedProcessTests {
  private func run(_ script: String, environment: [String: String] = [:]) throws -> String {
    let pid = try DetachedProcess.spawn(
      executable: "/bin/sh",
      arguments: ["-c", script],
      environment: environment,
      logPath: path("log")
    )
    var status: Int32 = 0
    #expect(waitpid(pid, &status, 0) == pid)
    return try String(contentsOfFile: path("log"), encoding: .utf8)
  }

  @Test func `appends both outputs to the log, which is its owner's alone`() throws {
    #expect(try run("echo out; echo err >&2") == "out\nerr\n")
    #expect(try run("echo more") == "out\nerr\nmore\n")
    var status = stat()
    #expect(stat(path("log"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `adds to the environment and wins over it`() throws {
    let printed = try run(
      "echo \"$ASSAY_ADDED|$PATH|${HOME:+kept}\"",
      environment: ["ASSAY_ADDED": "a b=c", "PATH": "/nowhere"]
    )
    #expect(printed == "a b=c|/nowhere|kept\n")
  }

  @Test func `leads a session of its own and reads nothing`() throws {
    let printed = try run(
      "read line || echo end; read -r _ _ _ _ _ session _ < /proc/$$/stat; "
        + "test $session = $$ && echo leader"
    )
    #expect(printed == "end\nleader\n")
  }

  @Test func `inherits no descriptor`() throws {
    let held = FileDescriptor(owning: open("/dev/null", O_RDONLY))
    let printed = try run("test -e /proc/$$/fd/\(held.rawValue) && echo inherited; echo done")
    #expect(printed == "done\n")
  }

  @Test func `passes arguments as they are`() throws {
    let pid = try DetachedProcess.spawn(
      executable: "/usr/bin/printf",
      arguments: ["%s.", "a b", "", "$HOME"],
      environment: [:],
      logPath: path("log")
    )
    var status: Int32 = 0
    #expect(waitpid(pid, &status, 0) == pid)
    #expect(try String(contentsOfFile: path("log"), encoding: .utf8) == "a b..$HOME.")
  }

  @Test func `starts with no signal blocked or ignored`() async {
    await #expect(processExitsWith: .success) {
      Signals.ignoreBrokenPipe()
      let signals = try Signals([SIGTERM, SIGINT])
      let log = "/tmp/assay-test-\(getpid()).log"
      let pid = try DetachedProcess.spawn(
        // Not through a shell, which may clear the mask itself.
        executable: "/bin/grep",
        arguments: ["-E", "^Sig(Blk|Ign)", "/proc/self/status"],
        environment: [:],
        logPath: log
      )
      var status: Int32 = 0
      waitpid(pid, &status, 0)
      let printed = try String(contentsOfFile: log, encoding: .utf8)
      try Files.remove(log)
      let masks = printed.split(separator: "\n").compactMap { line in
        line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
      }
      // Signals 32 and 33 are the C library's own.
      guard masks.count == 2, masks.allSatisfy({ $0 & 0x7FFF_FFFF == 0 }) else { exit(1) }
      _ = consume signals
    }
  }

  @Test func `tells that there is no such program`() {
    #expect(throws: PosixError(code: ENOENT, call: "posix_spawn")) {
      _ = try DetachedProcess.spawn(
        executable: path("none"),
        arguments: [],
        environment: [:],
        logPath: path("log")
      )
    }
  }
}
