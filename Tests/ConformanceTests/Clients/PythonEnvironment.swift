import Foundation
import Support

/// A virtual environment below `.build` that holds the published clients; made once and kept.
enum PythonEnvironment {
  /// With their versions, so that a test says the same tomorrow.
  private static let packages = ["python-lsp-jsonrpc==1.1.2", "aiorpcX==0.25.0"]

  private static let made = Result { try make() }

  /// The path of its interpreter.
  static func python() throws -> String { try made.get() }

  private static func make() throws -> String {
    let directory = ProjectFiles.root + "/.build/published-clients"
    let python = directory + "/bin/python3"
    let mark = directory + "/" + packages.joined(separator: "+")
    guard !FileManager.default.fileExists(atPath: mark) else { return python }
    try run("python3", ["-m", "venv", "--clear", directory], log: "venv.log")
    try run(python, ["-m", "pip", "install", "--quiet"] + packages, log: "pip.log")
    guard FileManager.default.createFile(atPath: mark, contents: nil) else {
      throw TestFailure("\(mark) cannot be made")
    }
    return python
  }

  private static func run(_ program: String, _ arguments: [String], log: String) throws {
    let path = TemporaryDirectory.path + "/" + log
    let process = try ChildProcess(program, arguments, outputPath: path)
    guard try process.waitForEnd(Deadline(seconds: 300)) == .exit(0) else {
      throw TestFailure("\(program) failed: \(try process.output())")
    }
  }
}
