import AssayEncoding
import SQLite

/// The layout of the database.
///
/// Each kind of row has a current table and a `_was` table of closed versions, so that a current read never meets
/// history. A claim's text is NULL in a closed version if the next version has an equal text. Words of fixed lists are
/// stored as the codes of `Coded`.
enum StoreMigrations {
  /// `ASSY`, which identifies our files.
  static let applicationID: Int32 = 0x4153_5359

  static let all = [
    Migration(version: 1, name: "first layout", sql: firstLayout),
    Migration(version: 2, name: "names that look alike", apply: findLookalikes),
    Migration(version: 3, name: "requests in slices", sql: slicedRequests),
    Migration(version: 4, name: "changes of many claims", sql: seeds),
    Migration(version: 5, name: "keys of former texts", apply: keyFormerTexts),
    Migration(version: 6, name: "contents in pieces", sql: contentsInPieces),
    Migration(version: 7, name: "version 2 of the assessment", sql: secondAssessment),
    Migration(version: 8, name: "reasons for verdicts and words taken back", sql: reasons),
  ]

  static let firstLayout = events + records + derived + search

  /// The layout that this program reads and writes.
  static var newest: Int64 { all.last?.version ?? 0 }

  /// The statements for a current table and its table of closed versions, with the columns that its rows visit.
  ///
  /// `later` are columns that a migration adds: the first layout never changes.
  static func versioned<Row: StoredRow>(_ row: Row.Type, without later: [String] = []) -> String {
    let name = Row.table.rawValue
    let columns = Row.columns.filter { !later.contains($0.name) }.map { column in
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

  /// The event log, and the tables that find its events.
  ///
  /// If an event's contents were removed, `body_digest` replaces the body in the chain, and `redaction` names the event
  /// that removed them. For the version of a row that event `seq` made, `alike` lists the events whose versions were
  /// equal, because the removed version can no longer be compared.
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
