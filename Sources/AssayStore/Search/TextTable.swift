/// The tables of the full-text index and their statements.
enum TextTable: String, CaseIterable, Sendable {
  case claims = "claim_words"
  /// Texts that claims had before they were edited.
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

  /// Removes a row, told what was inserted for it.
  var delete: StaticString {
    switch self {
    case .claims:
      "INSERT INTO claim_words (claim_words, rowid, text, forms) VALUES ('delete', ?, ?, ?)"
    case .closedClaims:
      "INSERT INTO claim_words_was (claim_words_was, rowid, text, forms) VALUES ('delete', ?, ?, ?)"
    case .quotes:
      "INSERT INTO quote_words (quote_words, rowid, text, forms) VALUES ('delete', ?, ?, ?)"
    case .closedQuotes:
      "INSERT INTO quote_words_was (quote_words_was, rowid, text, forms) VALUES ('delete', ?, ?, ?)"
    }
  }

  var merge: StaticString {
    switch self {
    case .claims: "INSERT INTO claim_words (claim_words, rank) VALUES ('merge', ?)"
    case .closedClaims: "INSERT INTO claim_words_was (claim_words_was, rank) VALUES ('merge', ?)"
    case .quotes: "INSERT INTO quote_words (quote_words, rank) VALUES ('merge', ?)"
    case .closedQuotes: "INSERT INTO quote_words_was (quote_words_was, rank) VALUES ('merge', ?)"
    }
  }

  /// Removes every row.
  var deleteAll: StaticString {
    switch self {
    case .claims: "INSERT INTO claim_words (claim_words) VALUES ('delete-all')"
    case .closedClaims: "INSERT INTO claim_words_was (claim_words_was) VALUES ('delete-all')"
    case .quotes: "INSERT INTO quote_words (quote_words) VALUES ('delete-all')"
    case .closedQuotes: "INSERT INTO quote_words_was (quote_words_was) VALUES ('delete-all')"
    }
  }

  /// Merges all segments into one, in which nothing is left of what was deleted.
  var optimize: StaticString {
    switch self {
    case .claims: "INSERT INTO claim_words (claim_words) VALUES ('optimize')"
    case .closedClaims: "INSERT INTO claim_words_was (claim_words_was) VALUES ('optimize')"
    case .quotes: "INSERT INTO quote_words (quote_words) VALUES ('optimize')"
    case .closedQuotes: "INSERT INTO quote_words_was (quote_words_was) VALUES ('optimize')"
    }
  }

  /// The table that tells whose the rows of closed texts are.
  var closed: String? {
    switch self {
    case .claims, .quotes: nil
    case .closedClaims: "closed_text"
    case .closedQuotes: "closed_quote"
    }
  }

  /// What it holds the words of.
  var what: String {
    switch self {
    case .claims: "claims"
    case .closedClaims: "claims' former texts"
    case .quotes: "quotes"
    case .closedQuotes: "former quotes"
    }
  }

  /// Gives a closed text of a claim the next key.
  var keepClosed: StaticString {
    switch self {
    case .claims, .closedClaims: "INSERT INTO closed_text (claim) VALUES (?) RETURNING id"
    case .quotes, .closedQuotes: "INSERT INTO closed_quote (claim) VALUES (?) RETURNING id"
    }
  }
}
