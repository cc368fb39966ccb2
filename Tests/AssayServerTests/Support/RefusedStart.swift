import Support
import Testing

/// How a server that cannot start ends.
enum RefusedStart {
  /// The one line that the program says before it ends with 1.
  static func message(
    data: String,
    socket: String,
    through command: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let words =
      command + [
        try ProjectFiles.executable("assayd"), "--data", data, "--socket", socket,
      ]
    let process = try ChildProcess(
      words[0],
      Array(words.dropFirst()),
      outputPath: TemporaryDirectory.path + "/refused.log"
    )
    #expect(try process.waitForEnd() == .exit(1), sourceLocation: sourceLocation)
    let output = try process.output()
    #expect(output.hasPrefix("assayd: "), "\(output)", sourceLocation: sourceLocation)
    #expect(output.hasSuffix("\n"), sourceLocation: sourceLocation)
    #expect(
      output.split(separator: "\n").count == 1,
      "\(output)",
      sourceLocation: sourceLocation
    )
    return output
  }
}
