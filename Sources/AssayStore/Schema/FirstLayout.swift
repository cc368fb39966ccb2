extension StoreMigrations {
  /// Sources, claims, attributions, links, their assessments, and the history.
  static let firstLayout =
    events + source + claim + attribution + link + assessment

  private static let events = """
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      actor TEXT NOT NULL,
      method TEXT NOT NULL,
      salt BLOB NOT NULL,
      body BLOB NOT NULL,
      hash BLOB NOT NULL
    );
    CREATE INDEX event_at ON event (at);
    CREATE TABLE request_key (
      uid INTEGER NOT NULL,
      key TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (uid, key)
    ) WITHOUT ROWID;
    """

  private static let source =
    versioned(
      "source",
      """
      aliases TEXT NOT NULL,
      carrier INTEGER,
      kind INTEGER NOT NULL,
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
      priority INTEGER NOT NULL,
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
      CREATE TABLE citation (
        cited INTEGER NOT NULL,
        citing INTEGER NOT NULL,
        PRIMARY KEY (cited, citing)
      ) WITHOUT ROWID;
      """

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

  private static let assessment =
    versioned(
      "assessment",
      """
      algorithm INTEGER NOT NULL,
      contradicted INTEGER NOT NULL,
      credibility INTEGER NOT NULL,
      first INTEGER,
      independent INTEGER NOT NULL,
      possible INTEGER NOT NULL,
      vouched INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX assessment_credibility ON assessment (credibility, id);
      CREATE INDEX assessment_independent ON assessment (independent, id);
      CREATE INDEX assessment_contradicted ON assessment (id) WHERE contradicted = 1;
      CREATE TABLE refresh (
        seq INTEGER NOT NULL,
        claim INTEGER NOT NULL,
        PRIMARY KEY (seq, claim)
      ) WITHOUT ROWID;
      CREATE INDEX refresh_claim ON refresh (claim, seq);
      """
}
