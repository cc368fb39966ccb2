import CTextScore

extension Connection {
  /// Registers `text_score(table, usualLength, weight, …)` for queries over full-text tables.
  ///
  /// It is bm25 with k1 1.2 and b 0.75 over a row's first column. The caller passes the usual length of a text, in
  /// words, and the weight of each phrase of the query, so that a row costs the same in an index of any size.
  ///
  /// With `rememberingLengths` it reads the length of each row's text once. It can then be used for a single table
  /// only, and the caller must call `forgetTextLengths` when a text may have changed.
  package func addTextScore(rememberingLengths: Bool) throws(SQLiteError) {
    guard rememberingLengths else {
      return try database.check(
        assay_add_text_score(database.pointer, "text_score", nil),
        sql: nil
      )
    }
    try database.check(
      assay_add_text_score(database.pointer, "text_score", &textLengths),
      sql: nil
    )
  }

  /// Discards the remembered lengths, so that `text_score` reads them again.
  package func forgetTextLengths() {
    if let textLengths { assay_forget_text_lengths(textLengths) }
  }
}
