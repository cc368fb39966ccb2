extension StoreMigrations {
  /// What events make and change, with the tables that find it by name, tag or citation.
  static let records = source + claim + attribution + link + evidence + note + policy

  private static let source =
    versioned(
      "source",
      """
      aliases TEXT NOT NULL,
      carrier INTEGER,
      kind INTEGER NOT NULL,
      merged_into INTEGER,
      name TEXT NOT NULL,
      named INTEGER NOT NULL,
      notes TEXT,
      part_of INTEGER,
      reliability INTEGER NOT NULL,
      url TEXT,
      version INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX source_part_of ON source (part_of) WHERE part_of IS NOT NULL;
      CREATE INDEX source_merged ON source (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX source_was_merged ON source_was (merged_into) WHERE merged_into IS NOT NULL;
      CREATE TABLE source_name (
        norm TEXT NOT NULL,
        carrier INTEGER NOT NULL,
        source INTEGER NOT NULL,
        PRIMARY KEY (norm, carrier)
      ) WITHOUT ROWID;

      """

  private static let claim =
    versioned(
      "claim",
      """
      check_after TEXT,
      decision TEXT,
      due TEXT,
      happens TEXT,
      kind INTEGER NOT NULL,
      language TEXT,
      lease_until INTEGER,
      merged_into INTEGER,
      priority INTEGER NOT NULL,
      proposal TEXT,
      reviewer TEXT,
      status INTEGER NOT NULL,
      submitted_at INTEGER NOT NULL,
      submitter TEXT NOT NULL,
      tags TEXT NOT NULL,
      text TEXT,
      verdict INTEGER,
      version INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX claim_status ON claim (status, id);
      CREATE INDEX claim_open ON claim (id) WHERE status < 3;
      CREATE INDEX claim_verdict ON claim (verdict, id) WHERE verdict IS NOT NULL;
      CREATE INDEX claim_reviewer ON claim (reviewer, id) WHERE reviewer IS NOT NULL;
      CREATE INDEX claim_kind ON claim (kind, id);
      CREATE INDEX claim_since ON claim (since_seq, id);
      CREATE INDEX claim_overridden ON claim (id)
        WHERE json_extract(decision, '$.override') IS NOT NULL;
      CREATE INDEX claim_merged ON claim (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX claim_was_merged ON claim_was (merged_into) WHERE merged_into IS NOT NULL;
      CREATE TABLE claim_tag (
        tag TEXT NOT NULL,
        claim INTEGER NOT NULL,
        PRIMARY KEY (tag, claim)
      ) WITHOUT ROWID;

      """

  private static let attribution =
    versioned(
      "attribution",
      """
      at TEXT,
      basis INTEGER NOT NULL,
      cites TEXT NOT NULL,
      claim INTEGER NOT NULL,
      interested INTEGER NOT NULL,
      live INTEGER NOT NULL,
      precedes TEXT NOT NULL,
      quote TEXT,
      quote_language TEXT,
      quote_translation TEXT,
      seen INTEGER NOT NULL,
      source INTEGER NOT NULL,
      stance INTEGER NOT NULL,
      url TEXT,
      verb TEXT,
      version INTEGER NOT NULL,
      withdrawn_because TEXT
      """
    ) + """
      CREATE INDEX attribution_claim ON attribution (claim, id);
      CREATE INDEX attribution_source ON attribution (source, claim);
      CREATE INDEX attribution_was_claim ON attribution_was (claim, id);

      """ + ["citation", "source_citation"].map(citations).joined()

  private static func citations(_ table: String) -> String {
    """
    CREATE TABLE \(table) (
      cited INTEGER NOT NULL,
      citing INTEGER NOT NULL,
      PRIMARY KEY (cited, citing)
    ) WITHOUT ROWID;

    """
  }

  private static let link =
    versioned(
      "link",
      """
      from_claim INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      live INTEGER NOT NULL,
      note TEXT,
      to_claim INTEGER NOT NULL,
      version INTEGER NOT NULL,
      withdrawn_because TEXT
      """
    ) + """
      CREATE INDEX link_from ON link (from_claim);
      CREATE INDEX link_to ON link (to_claim);
      CREATE INDEX link_was_from ON link_was (from_claim);
      CREATE INDEX link_was_to ON link_was (to_claim);

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

  /// The desk's rules, and who may do what.
  private static let policy =
    versioned(
      "policy",
      """
      default_role INTEGER NOT NULL,
      four_eyes INTEGER NOT NULL,
      lease_minutes INTEGER NOT NULL,
      needs TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      version INTEGER NOT NULL
      """
    )
    + versioned(
      "role_grant",
      """
      author TEXT NOT NULL,
      live INTEGER NOT NULL,
      name TEXT NOT NULL,
      role INTEGER NOT NULL,
      version INTEGER NOT NULL
      """
    )
}
