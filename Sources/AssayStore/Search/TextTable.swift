/// The tables of the full-text index and their statements.
enum TextTable: String, CaseIterable, Sendable {
  case claims = "claim_words"
  /// The texts that claims had before they were edited, by `TextIndex.key`.
  case closedClaims = "claim_words_was"
  case quotes = "quote_words"
  case closedQuotes = "quote_words_was"

  var insert: StaticString {
    switch self {
    case .claims: "INSERT INTO claim_words (rowid, text, forms) VALUES (?, ?, ?)"
    case .closedClaims: "INSERT INTO claim_words_was (rowid, text, forms) VALUES (?, ?, ?)"
    case .quotes: "INSERT INTO quote_words (rowid, text, forms) VALUES (?, ?, ?)"
    case .closedQuotes: "INSERT INTO quote_words_was (rowid, text, forms) VALUES (?, ?, ?)"
    }
  }

  /// Deletes a row; it binds the texts that were inserted for the row.
  var delete: String {
    "INSERT INTO \(rawValue) (\(rawValue), rowid, text, forms) VALUES ('delete', ?, ?, ?)"
  }

  /// Merges segments, writing about as many pages as are bound; does nothing if there is nothing to merge.
  ///
  /// A negative number begins to merge all segments at once.
  var merge: String { "INSERT INTO \(rawValue) (\(rawValue), rank) VALUES ('merge', ?)" }

  /// Merges all segments into one.
  var optimize: String { "INSERT INTO \(rawValue) (\(rawValue)) VALUES ('optimize')" }

  /// The table of the texts that those of this table become when they are changed.
  var former: TextTable {
    switch self {
    case .claims, .closedClaims: .closedClaims
    case .quotes, .closedQuotes: .closedQuotes
    }
  }

  /// A phrase for problem reports that says whose words the table holds.
  var what: String {
    switch self {
    case .claims: "claims"
    case .closedClaims: "claims' former texts"
    case .quotes: "quotes"
    case .closedQuotes: "former quotes"
    }
  }
}
