import AssayDesk
import AssaySearch
import SQLite

extension StoreMigrations {
  /// Indexes former texts by `TextIndex.key` instead of by numbers that tables map to claims.
  ///
  /// In `purge`, a number now stands for one table of the text index.
  static let keyFormerTexts: @Sendable (Connection) throws(SQLiteError) -> Void = {
    (connection) throws(SQLiteError) in
    try connection.execute(
      """
      DROP TABLE closed_text;
      DROP TABLE closed_quote;
      INSERT INTO claim_words_was (claim_words_was) VALUES ('delete-all');
      INSERT INTO quote_words_was (quote_words_was) VALUES ('delete-all');
      INSERT OR IGNORE INTO purge SELECT value FROM json_each('[2, 3, 4]')
        WHERE EXISTS (SELECT 1 FROM purge);
      """
    )
    let store = StoreConnection(connection, for: .writing, usesCaches: false)
    do throws(DeskError) {
      try TextIndex(store).write(
        store.formerTexts().map { TextChange(subject: $0.subject, before: nil, after: $0.text) }
      )
    } catch {
      throw SQLiteError(corrupt: "the former texts cannot be read: \(error)")
    }
  }
}
