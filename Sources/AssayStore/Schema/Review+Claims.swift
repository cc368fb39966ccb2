extension StoreMigrations {
  /// Until when a claim is held, and a verdict that waits for approval.
  static let proposals = """
    ALTER TABLE claim ADD COLUMN lease_until INTEGER;
    ALTER TABLE claim_was ADD COLUMN lease_until INTEGER;
    ALTER TABLE claim ADD COLUMN proposal TEXT;
    ALTER TABLE claim_was ADD COLUMN proposal TEXT;

    """

  /// Whether the verdicts of decided claims still stand on what they were made on.
  static let standing =
    versioned(
      "standing",
      """
      new_since INTEGER NOT NULL,
      stale INTEGER NOT NULL
      """
    ) + """
      CREATE INDEX standing_stale ON standing (id) WHERE stale = 1;

      """
}
