extension StoreMigrations {
  /// Finds the events of a request of several items where events of others lie between them.
  ///
  /// `request_key` has the first event of each run of consecutive events of a request. `request_rest` has the number of
  /// the first item that a request has not reached; no event tells it.
  static let slicedRequests = """
    ALTER TABLE request_key RENAME TO request_key_first;
    CREATE TABLE request_key (
      uid INTEGER NOT NULL,
      key TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (uid, key, seq)
    ) WITHOUT ROWID;
    INSERT INTO request_key SELECT uid, key, seq FROM request_key_first;
    DROP TABLE request_key_first;
    CREATE TABLE request_rest (
      uid INTEGER NOT NULL,
      key TEXT NOT NULL,
      item INTEGER NOT NULL,
      PRIMARY KEY (uid, key)
    ) WITHOUT ROWID;

    """
}
