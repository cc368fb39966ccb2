import AssayDesk
import AssayDomain
import SQLite

extension StoreMigrations {
  /// Finds sources by what their names look like, and folds the names anew.
  ///
  /// Names that were told apart only by invisible characters, widths or spaces are equal now, so that several sources
  /// may have one name. `look` is NULL if it equals `norm`.
  static let findLookalikes: @Sendable (Connection) throws(SQLiteError) -> Void = {
    (connection) throws(SQLiteError) in
    try connection.execute(
      """
      DROP TABLE source_name;
      CREATE TABLE source_name (
        norm TEXT NOT NULL,
        carrier INTEGER NOT NULL,
        source INTEGER NOT NULL,
        look TEXT,
        PRIMARY KEY (norm, carrier, source)
      ) WITHOUT ROWID;
      CREATE INDEX source_name_look ON source_name (look) WHERE look IS NOT NULL;
      """
    )
    let store = StoreConnection(connection, for: .writing, usesCaches: false)
    do throws(DeskError) {
      for source in try store.sources.page(.ascending, beyond: 0, count: .max, asOf: nil) {
        try store.updateNames(of: source, before: nil)
      }
    } catch {
      throw SQLiteError(corrupt: "the sources cannot be read: \(error)")
    }
  }
}
