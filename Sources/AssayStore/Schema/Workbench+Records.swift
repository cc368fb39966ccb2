extension StoreMigrations {
  /// Evidence, notes, and what is merged into what.
  static let records = merges + evidence + note

  private static let merges = """
    ALTER TABLE source ADD COLUMN merged_into INTEGER;
    ALTER TABLE source_was ADD COLUMN merged_into INTEGER;
    ALTER TABLE claim ADD COLUMN merged_into INTEGER;
    ALTER TABLE claim_was ADD COLUMN merged_into INTEGER;
    CREATE INDEX source_merged ON source (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX source_was_merged ON source_was (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX claim_merged ON claim (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX claim_was_merged ON claim_was (merged_into) WHERE merged_into IS NOT NULL;
    CREATE TABLE source_citation (
      cited INTEGER NOT NULL,
      citing INTEGER NOT NULL,
      PRIMARY KEY (cited, citing)
    ) WITHOUT ROWID;
    INSERT INTO source_citation
      SELECT DISTINCT CAST(substr(c.value, 2) AS INTEGER), a.id
      FROM (SELECT id, cites FROM attribution UNION ALL SELECT id, cites FROM attribution_was) a,
        json_each(CASE a.cites WHEN '' THEN '[]' ELSE a.cites END) c
      WHERE c.value LIKE 'S%';

    """

  private static let evidence =
    versioned(
      "evidence",
      """
      archived_url TEXT,
      attribution INTEGER,
      claim INTEGER NOT NULL,
      live INTEGER NOT NULL,
      media_type TEXT,
      quote TEXT,
      retrieved_at TEXT,
      sha256 TEXT,
      size_bytes INTEGER,
      snapshot INTEGER NOT NULL,
      title TEXT,
      url TEXT,
      version INTEGER NOT NULL,
      withdrawn_because TEXT
      """
    ) + """
      CREATE INDEX evidence_claim ON evidence (claim);
      CREATE INDEX evidence_was_claim ON evidence_was (claim);
      CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        content BLOB NOT NULL
      );

      """

  private static let note =
    versioned(
      "note",
      """
      answer TEXT,
      asked TEXT,
      asked_at TEXT,
      attribution INTEGER,
      author TEXT NOT NULL,
      claim INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      text TEXT,
      version INTEGER NOT NULL,
      written_at INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX note_claim ON note (claim);
      CREATE INDEX note_was_claim ON note_was (claim);

      """
}
