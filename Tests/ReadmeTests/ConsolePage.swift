import Foundation
import Support

/// The blocks of code of a page, among them sessions that a test runs.
struct ConsolePage {
  private static let fence = "```"

  private let path: String
  private let lines: [String]
  /// The language and the lines of each block, fences left out.
  private let blocks: [(language: String, range: Range<Int>)]

  /// Reads a page by its path from the project's root.
  init(_ name: String) throws {
    path = ProjectFiles.root + "/" + name
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    var blocks: [(language: String, range: Range<Int>)] = []
    var open: (language: String, start: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix(Self.fence) {
      if let begun = open {
        blocks.append((begun.language, begun.start..<index))
        open = nil
      } else {
        open = (String(line.dropFirst(Self.fence.count)), index + 1)
      }
    }
    self.blocks = blocks
  }

  var languages: [String] { blocks.map(\.language) }

  func blocks(of language: String) -> [String] {
    blocks.filter { $0.language == language }
      .map { lines[$0.range].map { $0 + "\n" }.joined() }
  }

  var consoleBlocks: [ConsoleBlock] { blocks(of: "console").map(ConsoleBlock.init) }

  func replaceConsoleBlocks(with recorded: [ConsoleBlock]) throws {
    var text: [String] = []
    var last = 0
    let consoles = blocks.filter { $0.language == "console" }
    for (block, actual) in zip(consoles, recorded) {
      text += lines[last..<block.range.lowerBound]
      text += actual.text.dropLast().components(separatedBy: "\n")
      last = block.range.upperBound
    }
    text += lines[last...]
    try text.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// A session as it is printed: commands behind `$ `, each with what it printed.
struct ConsoleBlock {
  struct Step {
    /// May go over several lines, each but the last ending in a backslash.
    let command: String
    let output: String
  }

  let steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  init(_ text: String) {
    var steps: [Step] = []
    var command: [String] = []
    var output: [String] = []
    var isCommand = false
    func close() {
      guard !command.isEmpty else { return }
      steps.append(
        Step(
          command: command.joined(separator: "\n"),
          output: output.map { $0 + "\n" }.joined()
        )
      )
    }
    for line in text.dropLast().components(separatedBy: "\n") {
      if line.hasPrefix("$ ") {
        close()
        command = [String(line.dropFirst(2))]
        output = []
        isCommand = line.hasSuffix("\\")
      } else if isCommand {
        command.append(line)
        isCommand = line.hasSuffix("\\")
      } else {
        output.append(line)
      }
    }
    close()
    self.steps = steps
  }

  var text: String { steps.map { "$ \($0.command)\n\($0.output)" }.joined() }
}

/// Output with what differs from run to run taken out: times, hashes, process ids.
enum Normal {
  static func form(_ output: String) -> String {
    var text = output
    let patterns = [
      (#"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?Z"#, "TIME"),
      (#"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?"#, "TIME"),
      // What was withdrawn or removed in the session was so on the day on which it is played.
      (#"\b(withdrawn by the desk|removed) on \d{4}-\d\d-\d\d\b"#, "$1 on DAY"),
      (#"[0-9a-f]{64}"#, "HASH"),
      (#"head [0-9a-f]{16}"#, "head HASH"),
      (#"\b\#(NSUserName())\b"#, "USER"),
      (#"\broot\b"#, "USER"),
      // A user's name or a process number moves what stands behind it.
      (#"[ \n]+"#, " "),
      (#"("pid":|process )\d+"#, "$1PID"),
      (#"Up [\d a-z]+,"#, "Up TIME,"),
      (#"database [\d.]+ \w+,"#, "database SIZE,"),
      // The command before may not have been seen to leave yet.
      (#"\b\d+ connected"#, "N connected"),
    ]
    for (pattern, replacement) in patterns {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text
  }
}
