import FoundationEssentials
import Glibc
import Support
import Synchronization

/// A user's home in the running test's directory, where `assay` is run as a program of its own.
///
/// A server that a command has started there is stopped when the test lets go of the home.
final class Home {
  /// What a run of the program left.
  struct Ran {
    let code: Int32
    let output: String
    let errors: String

    func json() throws -> JSONValue { try JSONValue(parsing: output) }
  }

  let directory: String
  private let runs = Atomic<Int>(0)

  init(_ name: String = "home") throws {
    directory = TemporaryDirectory.path + "/" + name
    try FileManager.default.createDirectory(
      atPath: directory,
      withIntermediateDirectories: true
    )
  }

  deinit { _ = try? assay(["server", "stop"]) }

  /// Where the user's own server listens.
  var socketPath: String { directory + "/state/assay/assay.sock" }

  /// Runs the program to its end; `environment` is added to this home's, and wins over it.
  func assay(
    _ words: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Ran {
    try start(words, input: input, environment: environment).wait()
  }

  func assay(_ line: String) throws -> Ran { try assay(Self.words(line)) }

  /// Runs the program for what it prints; anything but success is the test's failure.
  @discardableResult
  func done(_ words: [String], input: String = "") throws -> String {
    let ran = try assay(words, input: input)
    guard ran.code == 0 else { throw TestFailure("\(words): \(ran.code) \(ran.errors)") }
    return ran.output
  }

  @discardableResult
  func done(_ line: String) throws -> String { try done(Self.words(line)) }

  /// What the program prints with `--json`, as one line.
  func json(_ words: [String]) throws -> JSONValue {
    let output = try done(words + ["--json"])
    guard output.hasSuffix("\n"), output.split(separator: "\n").count == 1 else {
      throw TestFailure("\(words): not one line: \(output)")
    }
    return try JSONValue(parsing: output)
  }

  func json(_ line: String) throws -> JSONValue { try json(Self.words(line)) }

  /// A shell's command line, with the program in the `PATH`.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> Ran {
    try start(program: ["bash", "-c", script], input: "", environment: environment).wait()
  }

  /// Runs any program to its end.
  func run(_ program: [String]) throws -> Ran {
    try start(program: program, input: "", environment: [:]).wait()
  }

  func start(
    _ words: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Running {
    let program = [try ProjectFiles.executable("assay")] + words
    return try start(program: program, input: input, environment: environment)
  }

  private func start(
    program: [String],
    input: String,
    environment: [String: String]
  ) throws -> Running {
    let run = runs.add(1, ordering: .relaxed).newValue
    let stem = "\(directory)/run\(run)"
    try Data(input.utf8).write(to: URL(filePath: stem + ".in"))
    let script = #"exec timeout 120 "$@" <"$STEM.in" >"$STEM.out" 2>"$STEM.err""#
    let tools = URL(filePath: try ProjectFiles.executable("assay")).deletingLastPathComponent()
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let base = [
      "HOME": directory, "XDG_STATE_HOME": directory + "/state", "ASSAY_SOCKET": "",
      "ASSAY_SERVER_UID": "", "NO_COLOR": "", "COLUMNS": "100", "LANG": "C.UTF-8", "STEM": stem,
      "PATH": tools.path + ":" + path,
    ]
    let process = try ChildProcess(
      "bash",
      ["-c", script, "bash"] + program,
      environment: base.merging(environment) { $1 },
      outputPath: stem + ".log"
    )
    return Running(process: process, stem: stem)
  }

  /// A run of the program that may still go on.
  struct Running {
    fileprivate let process: ChildProcess
    fileprivate let stem: String

    func wait() throws -> Ran {
      guard case .exit(let code) = try process.waitForEnd() else {
        throw TestFailure("the program was killed by a signal: \(try readText(stem + ".err"))")
      }
      return Ran(
        code: code,
        output: try readText(stem + ".out"),
        errors: try readText(stem + ".err")
      )
    }
  }

  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }
}
