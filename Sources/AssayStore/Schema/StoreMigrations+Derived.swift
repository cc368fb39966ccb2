import AssayEncoding

extension StoreMigrations {
  /// Tables that are computed from records, so that lists can filter and sort by them.
  static let derived = assessment + staleness + queue

  /// The summaries of assessments, and the claims whose summary or staleness is still to be computed.
  private static let assessment =
    versioned(SummaryRow.self) + """
      CREATE INDEX assessment_independent ON assessment (independent, id);
      CREATE INDEX assessment_contradicted ON assessment (id) WHERE contradicted = 1;
      CREATE INDEX assessment_since ON assessment (since_seq, id);
      CREATE INDEX assessment_best ON assessment (credibility, id DESC);
      CREATE TABLE refresh (
        seq INTEGER NOT NULL,
        claim INTEGER NOT NULL,
        PRIMARY KEY (seq, claim)
      ) WITHOUT ROWID;
      CREATE INDEX refresh_claim ON refresh (claim, seq);

      """

  /// Changes whose affected claims are still to be found and marked in `refresh`, and what finds them as of the change;
  /// and a row while the text index still holds words of removed texts.
  static let seeds = """
    CREATE TABLE refresh_seed (
      seq INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      id INTEGER NOT NULL,
      PRIMARY KEY (seq, kind, id)
    ) WITHOUT ROWID;
    CREATE TABLE purge (id INTEGER PRIMARY KEY);
    CREATE INDEX source_was_part_of ON source_was (part_of) WHERE part_of IS NOT NULL;
    CREATE INDEX attribution_was_source ON attribution_was (source);

    """

  /// Whether the verdict of each decided claim still stands on the evidence that it was made on.
  private static let staleness =
    versioned(VerdictStalenessRow.self, without: ["stronger"]) + """
      CREATE INDEX staleness_stale ON staleness (id) WHERE stale = 1;
      CREATE INDEX staleness_since ON staleness (since_seq, id);

      """

  /// The claims to review with their `QueuePlace` and credibility; those with a stale verdict come first.
  private static let queue = """
    CREATE TABLE queue (
      claim INTEGER PRIMARY KEY,
      check_at INTEGER,
      credibility INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      lack INTEGER NOT NULL,
      rank INTEGER NOT NULL,
      stale INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX queue_order ON queue (stale, check_at, due_at, rank, lack, claim);
    CREATE INDEX queue_credibility ON queue (credibility, claim DESC);
    CREATE INDEX queue_due ON queue (due_at) WHERE due_at < \(Int64.max);

    """

  /// The full-text indexes: the words of current and of former claim texts and quotes.
  ///
  /// The indexes hold folded words and no text. A row of `claim_words` has the claim's id, a row of `quote_words` the
  /// attribution's. `text` holds stems, `forms` whole words that differ from their stems, for searches by prefix.
  /// Segments are merged in steps of a known size, never automatically.
  static let search =
    ["claim_words", "claim_words_was", "quote_words", "quote_words_was"].map(words).joined() + """
      CREATE TABLE closed_text (
        id INTEGER PRIMARY KEY,
        claim INTEGER NOT NULL
      );
      CREATE TABLE closed_quote (
        id INTEGER PRIMARY KEY,
        claim INTEGER NOT NULL
      );

      """

  private static func words(_ table: String) -> String {
    """
    CREATE VIRTUAL TABLE \(table) USING fts5(text, forms, content='', tokenize='ascii');
    INSERT INTO \(table) (\(table), rank) VALUES ('automerge', 0);
    INSERT INTO \(table) (\(table), rank) VALUES ('crisismerge', 64);

    """
  }
}
