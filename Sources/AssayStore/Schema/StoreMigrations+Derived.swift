extension StoreMigrations {
  /// What is computed from records and kept, so that lists filter and sort by it.
  static let derived = assessment + staleness + queue

  /// The summaries of assessments, and the claims whose summary or staleness waits to be computed.
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

  /// Whether the verdicts of decided claims still stand on what they were made on.
  private static let staleness =
    versioned(VerdictStalenessRow.self) + """
      CREATE INDEX staleness_stale ON staleness (id) WHERE stale = 1;
      CREATE INDEX staleness_since ON staleness (since_seq, id);

      """

  /// The claims to review with their `QueuePlace` and their credibility; those whose verdict is stale stand first.
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

  /// What words are found by: the words of claims and of quotes as they are, and as they were.
  ///
  /// The indexes hold words that are folded already, and no text. `claim_words` has the id of the claim for its row,
  /// `quote_words` that of the attribution. `text` are stems, `forms` whole words where they differ, for
  /// searches by a word's beginning. Segments are merged in steps of a known size, never on their own.
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
