import FoundationEssentials
import Support

/// The shell that people write their command lines for.
enum Shell {
  /// The words that a program gets of a command line, by bash itself.
  static func words(of line: String, in directory: String) throws -> [String] {
    let output = directory + "/words"
    for name in ["words", "claim.json", "claims.ndjson"] {
      try Data().write(to: URL(filePath: directory + "/" + name))
    }
    let script = "cd '\(directory)' && printf '%s\\0' \(line)"
    let process = try ChildProcess("bash", ["-c", script], outputPath: output)
    guard try process.waitForEnd() == .exit(0) else {
      throw TestFailure("bash cannot take \(line): \(try process.output())")
    }
    return try process.output().split(separator: "\0", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }
}
