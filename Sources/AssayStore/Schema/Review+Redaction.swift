extension StoreMigrations {
  /// Events whose contents were removed: their digest stands for them in the chain.
  ///
  /// `redaction` finds the event that did it; it follows from the events.
  static let redaction = """
    ALTER TABLE event ADD COLUMN body_digest BLOB;
    CREATE TABLE redaction (
      event INTEGER PRIMARY KEY,
      by_seq INTEGER NOT NULL
    );

    """
}
