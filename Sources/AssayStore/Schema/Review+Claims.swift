extension StoreMigrations {
  /// Until when a claim is held, and a verdict that waits for approval.
  static let proposals = """
    ALTER TABLE claim ADD COLUMN lease_until INTEGER;
    ALTER TABLE claim_was ADD COLUMN lease_until INTEGER;
    ALTER TABLE claim ADD COLUMN proposal TEXT;
    ALTER TABLE claim_was ADD COLUMN proposal TEXT;
    CREATE INDEX claim_overridden ON claim (id)
      WHERE json_extract(decision, '$.override') IS NOT NULL;

    """

  /// Whether the verdicts of decided claims still stand on what they were made on.
  ///
  /// Those of before are looked at once, as what is marked always is.
  static let staleness =
    versioned(
      "staleness",
      """
      new_since INTEGER NOT NULL,
      stale INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX staleness_stale ON staleness (id) WHERE stale = 1;
      CREATE INDEX staleness_since ON staleness (since_seq, id);
      INSERT OR IGNORE INTO refresh (seq, claim)
        SELECT (SELECT max(seq) FROM event), id FROM claim WHERE status = 3;

      """

  /// Decided claims whose verdict is stale stand first in the queue.
  static let staleQueue = """
    ALTER TABLE queue ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
    DROP INDEX queue_order;
    CREATE INDEX queue_order ON queue (stale, check_at, due_at, rank, lack, claim);

    """

  /// The desk's rules, and who may do what.
  static let rules =
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
