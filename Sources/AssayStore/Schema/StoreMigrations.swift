import SQLite

/// The layout of the database.
///
/// Each kind of row has its current table and a `_was` table of closed versions, so that a current
/// read never meets history. A claim's text is NULL in a closed version where the next version has
/// the same. Words of fixed lists are kept as the codes of `Coded`.
enum StoreMigrations {
  /// `ASSY`, which marks our files.
  static let applicationID: Int32 = 0x4153_5359

  static let all = [Migration(version: 1, name: "first layout", sql: firstLayout)]

  static let firstLayout = events + records + derived + search

  /// The layout that this program reads and writes.
  static var newest: Int64 { all.last?.version ?? 0 }

  /// A current table and its table of closed versions, with the columns that its rows visit.
  ///
  /// A migration never changes: before a row gets another column, its list of now is written out here.
  static func versioned<Row: StoredRow>(_ row: Row.Type) -> String {
    let name = Row.table.rawValue
    let columns = Row.columns.map { column in
      let isShared = Row.sharesText && column.name == "text"
      return column.name + " " + (isShared ? "TEXT" : column.type)
    }.joined(separator: ",\n")
    return """
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

  /// The log, and what finds its events.
  ///
  /// Of an event whose contents were removed, `body_digest` stands for the body in the chain, and `redaction` names
  /// the event that removed them. `alike` lists, for a version that the event `seq` had made of a row, the events
  /// whose versions said the same, as nobody can compare it any more.
  private static let events = """
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      actor TEXT NOT NULL,
      method TEXT NOT NULL,
      salt BLOB NOT NULL,
      body BLOB NOT NULL,
      hash BLOB NOT NULL,
      body_digest BLOB
    );
    CREATE INDEX event_at ON event (at);
    CREATE TABLE request_key (
      uid INTEGER NOT NULL,
      key TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (uid, key)
    ) WITHOUT ROWID;
    CREATE TABLE redaction (
      event INTEGER PRIMARY KEY,
      by_seq INTEGER NOT NULL
    );
    CREATE TABLE alike (
      tbl TEXT NOT NULL,
      id INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      other INTEGER NOT NULL,
      PRIMARY KEY (tbl, id, seq, other)
    ) WITHOUT ROWID;

    """
}
