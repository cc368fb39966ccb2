import AssayDomain
import AssaySearch
import SQLite

extension StoreMigrations {
  /// Brings the texts of a database of the first layout into the index.
  ///
  /// No call of that time changed a text, so there are no closed ones.
  static func indexTexts(_ connection: Connection) throws(SQLiteError) {
    try index(
      try connection.prepare("SELECT id, text FROM claim ORDER BY id"),
      into: try connection.prepare(TextTable.claims.insert.description)
    ) { $0.text(1) }
    try index(
      try connection.prepare(
        """
        SELECT id, quote, quote_translation FROM attribution \
        WHERE quote IS NOT NULL OR quote_translation IS NOT NULL ORDER BY id
        """
      ),
      into: try connection.prepare(TextTable.quotes.insert.description)
    ) { row in
      Attribution.quotedText(row.optionalText(1), translation: row.optionalText(2)) ?? ""
    }
    for table in [TextTable.claims, .quotes] {
      try connection.execute(table.optimize.description)
    }
  }

  private static func index(
    _ rows: Statement,
    into insert: Statement,
    text: (Statement) -> String
  ) throws(SQLiteError) {
    try rows.rows { (row) throws(SQLiteError) in
      let entry = IndexEntry(text(row))
      insert.bind(row.integer(0), at: 1)
      insert.bind(entry.text, at: 2)
      insert.bind(entry.forms, at: 3)
      try insert.run()
    }
  }
}
