/// Rows of aligned cells, fitted to a width.
struct Table: Sendable {
  enum Column: Sendable {
    /// As wide as its widest cell, if that fits.
    case tight
    /// Takes the width that the others leave, and is shortened first.
    case loose
  }

  private static let gap = 2
  private static let noteIndent = 4
  /// The minimum width of a loose column, in columns of the terminal.
  private static let leastLoose = 16
  private static let minimumTightWidth = 4

  let columns: [Column]
  let indent: Int
  private(set) var rows: [[Phrase]] = []
  /// The notes under a row, by its index.
  private var notes: [Int: [Phrase]] = [:]

  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [Phrase]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  /// Adds a note under the last row, wrapped if it is too long.
  mutating func addNote(_ note: Phrase) {
    precondition(!rows.isEmpty, "a note stands under a row")
    notes[rows.count - 1, default: []].append(note)
  }

  /// Returns a line for each row, with its notes, none wider than `width` less the indent.
  func lines(width: Int) -> [Phrase] {
    let room = max(1, width - indent)
    return zip(rows.indices, rowLines(room)).flatMap { index, line in
      [line] + (notes[index] ?? []).flatMap { Self.lines(of: $0, room) }
    }
  }

  private static func lines(of note: Phrase, _ room: Int) -> [Phrase] {
    let lines = note.wrapped(to: max(1, room - noteIndent), hang: 2)
    return lines.enumerated().map { index, line in
      Phrase(String(repeating: " ", count: noteIndent + (index == 0 ? 0 : 2))) + line
    }
  }

  private func rowLines(_ room: Int) -> [Phrase] {
    let widths = fitted(to: room)
    return rows.map { cells in
      var line = Phrase("")
      for (index, cell) in cells.enumerated() where widths[index] > 0 {
        let shown = cell.shortened(to: widths[index])
        line += shown
        // A line ends with its last nonempty cell, without trailing spaces.
        guard !cells[(index + 1)...].allSatisfy(\.isEmpty) else { break }
        line += Phrase(String(repeating: " ", count: widths[index] - shown.width + Self.gap))
      }
      return line.shortened(to: room)
    }
  }

  /// Narrows loose columns to their minimum width first, then the widest column, one terminal column at a time.
  private func fitted(to room: Int) -> [Int] {
    var widths = columns.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
    func total() -> Int {
      let shown = widths.filter { $0 > 0 }
      return shown.reduce(0, +) + max(0, shown.count - 1) * Self.gap
    }
    for index in columns.indices where columns[index] == .loose && total() > room {
      let least = min(widths[index], Self.leastLoose)
      widths[index] = max(least, widths[index] - (total() - room))
    }
    while total() > room {
      let widest = widths.indices.max { widths[$0] < widths[$1] }
      guard let widest, widths[widest] > Self.minimumTightWidth else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
