import CSQLite

extension Connection {
  /// Makes `text_score(table, usualLength, weight, …)` known to queries over full-text tables.
  ///
  /// It is bm25 with k1 1.2 and b 0.75 over a row's first column. The usual length of a text, in words, and the
  /// weight of each phrase of the query come from the caller, so that a row costs the same in an index of any size.
  package func addTextScore() throws(SQLiteError) {
    try database.check(assay_add_text_score(database.pointer, "text_score"), sql: nil)
  }
}
