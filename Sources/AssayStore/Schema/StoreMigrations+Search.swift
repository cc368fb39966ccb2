extension StoreMigrations {
  /// What words are found by: the words of claims and of quotes as they are, and as they were.
  ///
  /// The indexes hold words that are folded already, and no text. `claim_words` has the id of the claim for its row,
  /// `quote_words` that of the attribution. `text` are stems, `forms` whole words where they differ, for
  /// searches by a word's beginning. Segments are merged in steps of a known size, never on their own.
  static let search =
    ["claim_words", "claim_words_was", "quote_words", "quote_words_was"].map(words).joined() + """
      CREATE TABLE closed_text (
        id INTEGER PRIMARY KEY,
        claim INTEGER NOT NULL
      );
      CREATE TABLE closed_quote (
        id INTEGER PRIMARY KEY,
        claim INTEGER NOT NULL
      );

      """

  private static func words(_ table: String) -> String {
    """
    CREATE VIRTUAL TABLE \(table) USING fts5(text, forms, content='', tokenize='ascii');
    INSERT INTO \(table) (\(table), rank) VALUES ('automerge', 0);
    INSERT INTO \(table) (\(table), rank) VALUES ('crisismerge', 64);

    """
  }
}
