extension StoreMigrations {
  /// Events whose contents were removed: their digest stands for them in the chain.
  ///
  /// `redaction` finds the event that did it. `alike` tells of a row's version that the event `seq` had made
  /// which others had said the same, as nobody can compare it any more. Both follow from the events.
  static let redaction = """
    ALTER TABLE event ADD COLUMN body_digest BLOB;
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
