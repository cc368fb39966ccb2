import Support

/// `Protocol/README.md` as tests read it.
struct SpecificationPage {
  /// A command of a console block, and the output that the page shows for it.
  struct Example {
    let command: String
    let output: String
  }

  private let blocks: [(language: String, lines: [String])]

  init() throws {
    var blocks: [(language: String, lines: [String])] = []
    var isInside = false
    let text = try readText(ProjectFiles.root + "/Protocol/README.md")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(3)), [])) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    self.blocks = blocks
  }

  /// The commands with their outputs, from top to bottom; `> ` continues a command.
  var examples: [Example] {
    blocks.filter { $0.language == "console" }.map { block in
      let command = block.lines.prefix { $0.hasPrefix("$ ") || $0.hasPrefix("> ") }
      return Example(
        command: command.map { String($0.dropFirst(2)) }.joined(separator: "\n"),
        output: block.lines.dropFirst(command.count).map { $0 + "\n" }.joined()
      )
    }
  }

  /// The parts of the worked example of the hash chain, by their names.
  var workedExample: [String: String] {
    let lines = blocks.filter { $0.language == "text" }.flatMap(\.lines)
    var parts: [String: String] = [:]
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2 { parts[words[0]] = words[1].drop { $0 == " " }.description }
    }
    return parts
  }
}
