import AssayAPI
import AssayVocabulary

/// Things of one kind as rows of named fields: what a list holds, apart from the form in which it is printed.
struct Records {
  struct Field {
    let name: String
    let value: Wire.Cell
    /// The value as a person sees it.
    let shown: Phrase
    let width: Table.Column

    init(
      _ name: String,
      _ value: Wire.Cell,
      _ style: Style = .plain,
      shown: Phrase? = nil,
      width: Table.Column = .tight
    ) {
      self.name = name
      self.value = value
      self.shown = shown ?? Phrase(value.words, style)
      self.width = width
    }
  }

  struct Row {
    let fields: [Field]
    /// What a person is told under the row.
    var notes: [Phrase] = []
  }

  let rows: [Row]

  init<Thing>(of things: [Thing], _ fields: (Thing) -> [Field]) {
    rows = things.map { Row(fields: fields($0)) }
  }

  init(rows: [Row]) { self.rows = rows }

  /// The columns that were asked for, as the server answered them.
  init(columns: [ClaimColumn], rows: [[Wire.Cell]]) {
    self.init(of: rows) { cells in
      zip(columns, cells).map { Field($0.name, $1) }
    }
  }

  /// The rows under each other, each with its notes, for a person.
  var table: Table {
    var table = Table(rows.first?.fields.map(\.width) ?? [])
    for row in rows {
      table.add(row.fields.map(\.shown))
      for note in row.notes { table.addNote(note) }
    }
    return table
  }
}

extension Page {
  /// Adds a line for each row, with tabs between its values, for programs that read lines.
  mutating func addLines(of records: Records) {
    for row in records.rows { addFields(row.fields.map { Phrase($0.value.words) }) }
  }
}

extension Wire.Cell {
  /// The value in words; nothing where there is none.
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let isSo): isSo ? "true" : "false"
    case .list(let texts): texts.joined(separator: ", ")
    case .nothing: ""
    }
  }
}
