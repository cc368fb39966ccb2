extension StoreMigrations {
  /// Stores contents in pieces of 512 KiB, as `ContentTable` describes them.
  static let contentsInPieces = """
    CREATE TABLE content (
      sha256 TEXT NOT NULL,
      number INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (sha256, number)
    );
    WITH RECURSIVE piece(sha256, number) AS (
      SELECT sha256, 0 FROM snapshot
      UNION ALL
      SELECT p.sha256, p.number + 1 FROM piece p JOIN snapshot s ON s.sha256 = p.sha256
      WHERE (p.number + 1) * 524288 < length(s.content)
    )
    INSERT INTO content
    SELECT p.sha256, p.number, substr(s.content, p.number * 524288 + 1, 524288)
    FROM piece p JOIN snapshot s ON s.sha256 = p.sha256;
    DROP TABLE snapshot;
    CREATE TABLE unused_content (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE INDEX evidence_sha256 ON evidence (sha256) WHERE snapshot = 1;
    CREATE INDEX evidence_was_sha256 ON evidence_was (sha256) WHERE snapshot = 1;

    """
}
