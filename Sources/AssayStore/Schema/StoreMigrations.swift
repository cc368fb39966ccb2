import SQLite

/// The layout of the database, in the order in which it came to be.
///
/// Each kind of row has its current table and a `_was` table of closed versions, so that a current
/// read never meets history. A claim's text is NULL in a closed version where the next version has
/// the same. Words of fixed lists are kept as the codes of `Coded`.
enum StoreMigrations {
  /// `ASSY`, which marks our files.
  static let applicationID: Int32 = 0x4153_5359

  static let all: [Migration] = [
    Migration(version: 1, name: "first layout", sql: firstLayout),
    Migration(version: 2, name: "workbench") { (connection) throws(SQLiteError) in
      try connection.execute(workbench)
      try indexTexts(connection)
    },
    Migration(version: 3, name: "review", sql: review),
  ]

  /// The layout that this program reads and writes.
  static var newest: Int64 { all.last?.version ?? 0 }

  /// A current table and its table of closed versions.
  static func versioned(_ name: String, _ columns: String) -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      since_seq INTEGER NOT NULL,
    \(columns)
    );
    CREATE TABLE \(name)_was (
      id INTEGER NOT NULL,
      since_seq INTEGER NOT NULL,
      until_seq INTEGER NOT NULL,
    \(columns),
      PRIMARY KEY (id, since_seq)
    ) WITHOUT ROWID;

    """
  }
}
