/// Human output on its way to a terminal: lines, paragraphs and tables of phrases.
struct Page: Sendable {
  private enum Block: Sendable {
    case paragraph(Phrase, indent: Int, hang: Int)
    case fields([Phrase])
    case table(Table)
    case blank
  }

  private var blocks: [Block] = []
  /// Whether colours will tell what stands out.
  let isColored: Bool

  init(isColored: Bool = true) { self.isColored = isColored }

  /// Lines that programs read, each as long as it is.
  init(lines text: String) {
    self.init()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      addUnbroken(Phrase(String(line)))
    }
  }

  /// Adds a phrase, broken into lines where it is too long.
  ///
  /// - Parameters:
  ///   - phrase: the text.
  ///   - indent: columns before each line.
  ///   - hang: further columns before each line but the first.
  mutating func add(_ phrase: Phrase, indent: Int = 0, hang: Int = 0) {
    blocks.append(.paragraph(phrase, indent: indent, hang: hang))
  }

  /// Adds a line that programs read, which stays whole however long it is.
  mutating func addUnbroken(_ phrase: Phrase) { blocks.append(.fields([phrase])) }

  /// Adds a line of fields with tabs between them, for programs as well.
  mutating func addFields(_ fields: [Phrase]) { blocks.append(.fields(fields)) }

  /// Adds a text of several lines, each broken where it is too long.
  mutating func addLines(_ text: String, indent: Int, style: Style = .plain) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      add(Phrase(String(line), style), indent: indent)
    }
  }

  mutating func add(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  mutating func addBlank() { blocks.append(.blank) }

  /// A heading in a line of its own, apart from what is before it.
  mutating func addHeading(_ text: String) {
    if !blocks.isEmpty { addBlank() }
    add(Phrase(text, .strong))
  }

  /// The page for a terminal of `width` columns, each line ended by a line feed.
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
