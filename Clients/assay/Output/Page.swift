/// Text for a user's terminal: lines, paragraphs and tables of phrases.
struct Page: Sendable {
  private enum Block: Sendable {
    case paragraph(Phrase, indent: Int, hang: Int)
    case fields([Phrase])
    case table(Table)
    case blank
  }

  private var blocks: [Block] = []
  /// Whether colours are used for emphasis.
  let isColored: Bool

  init(isColored: Bool = true) { self.isColored = isColored }

  /// Makes a page of lines for programs, which are not wrapped.
  init(lines text: String) {
    self.init()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      addUnbroken(Phrase(String(line)))
    }
  }

  /// Adds a phrase, wrapped if it is too long.
  ///
  /// - Parameters:
  ///   - phrase: the text.
  ///   - indent: the number of columns before each line.
  ///   - hang: the number of further columns before each line except the first.
  mutating func add(_ phrase: Phrase, indent: Int = 0, hang: Int = 0) {
    blocks.append(.paragraph(phrase, indent: indent, hang: hang))
  }

  /// Adds a line for programs, which is not wrapped.
  mutating func addUnbroken(_ phrase: Phrase) { blocks.append(.fields([phrase])) }

  /// Adds a line of tab-separated fields for programs, which is not wrapped.
  mutating func addFields(_ fields: [Phrase]) { blocks.append(.fields(fields)) }

  /// Adds a text of several lines, each wrapped if it is too long.
  mutating func addLines(_ text: String, indent: Int, style: Style = .plain) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      add(Phrase(String(line), style), indent: indent)
    }
  }

  mutating func add(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  mutating func addBlank() { blocks.append(.blank) }

  /// Adds a heading on its own line, separated from the text before it.
  mutating func addHeading(_ text: String) {
    if !blocks.isEmpty { addBlank() }
    add(Phrase(text, .strong))
  }

  /// Returns the page for a terminal of `width` columns, with a line feed after each line.
  func rendered(width: Int, isColored: Bool) -> String {
    var output = ""
    for block in blocks {
      for (indent, line) in lines(of: block, width: width) {
        if !line.isEmpty { output += String(repeating: " ", count: indent) }
        for run in line.runs {
          if isColored, run.style != .plain {
            output += "\u{1B}[\(run.style.rawValue)m\(run.text)\u{1B}[0m"
          } else {
            output += run.text
          }
        }
        output += "\n"
      }
    }
    return output
  }

  private func lines(of block: Block, width: Int) -> [(indent: Int, line: Phrase)] {
    switch block {
    case .blank:
      return [(0, "")]
    case .fields(let fields):
      return [(0, fields.dropFirst().reduce(fields.first ?? "") { $0 + .tab + $1 })]
    case .table(let table):
      return table.lines(width: width).map { (table.indent, $0) }
    case .paragraph(let phrase, let indent, let hang):
      let lines = phrase.wrapped(to: max(1, width - indent), hang: hang)
      return lines.enumerated().map { ($0.offset == 0 ? indent : indent + hang, $0.element) }
    }
  }
}
