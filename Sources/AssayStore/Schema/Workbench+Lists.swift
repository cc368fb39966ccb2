extension StoreMigrations {
  /// What lists of claims and the queue are found by.
  static let lists = listIndexes + unjudgedClaims + queue

  private static let listIndexes = """
    CREATE INDEX claim_kind ON claim (kind, id);
    CREATE INDEX claim_since ON claim (since_seq, id);
    CREATE INDEX assessment_since ON assessment (since_seq, id);
    CREATE INDEX assessment_best ON assessment (credibility, id DESC);
    DROP INDEX assessment_credibility;

    """

  /// Every claim has a summary from its first event on; before, one without attributions had none.
  private static let unjudgedClaims = """
    CREATE TEMP TABLE made AS
      SELECT id, min(since_seq) AS seq FROM
        (SELECT id, since_seq FROM claim UNION ALL SELECT id, since_seq FROM claim_was)
      GROUP BY id;
    CREATE TEMP TABLE judged AS
      SELECT id, min(since_seq) AS seq FROM
        (SELECT id, since_seq FROM assessment UNION ALL SELECT id, since_seq FROM assessment_was)
      GROUP BY id;
    CREATE TEMP TABLE late AS
      SELECT m.id AS id, m.seq AS made, j.seq AS judged FROM temp.made m
      LEFT JOIN temp.judged j ON j.id = m.id WHERE j.seq IS NULL OR j.seq > m.seq;
    UPDATE assessment AS a SET since_seq = l.made FROM temp.late l
      WHERE l.id = a.id AND l.judged = a.since_seq AND a.credibility = 6 AND a.independent = 0
      AND a.vouched = 0 AND a.possible = 0 AND a.contradicted = 0 AND a.first IS NULL;
    UPDATE assessment_was AS a SET since_seq = l.made FROM temp.late l
      WHERE l.id = a.id AND l.judged = a.since_seq AND a.credibility = 6 AND a.independent = 0
      AND a.vouched = 0 AND a.possible = 0 AND a.contradicted = 0 AND a.first IS NULL;
    INSERT INTO assessment_was (id, since_seq, until_seq, algorithm, contradicted, credibility,
        first, independent, possible, vouched)
      SELECT l.id, l.made, l.judged, 1, 0, 6, NULL, 0, 0, 0 FROM temp.late l
      WHERE l.judged IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = l.id AND a.since_seq = l.made)
      AND NOT EXISTS (SELECT 1 FROM assessment_was a WHERE a.id = l.id AND a.since_seq = l.made);
    INSERT INTO assessment (id, since_seq, algorithm, contradicted, credibility, first, independent,
        possible, vouched)
      SELECT l.id, l.made, 1, 0, 6, NULL, 0, 0, 0 FROM temp.late l WHERE l.judged IS NULL;
    DROP TABLE temp.late;
    DROP TABLE temp.judged;
    DROP TABLE temp.made;

    """

  /// The open claims with their `QueuePlace` and their digit; it follows from claims and summaries.
  private static let queue = """
    CREATE TABLE queue (
      claim INTEGER PRIMARY KEY,
      check_at INTEGER,
      credibility INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      lack INTEGER NOT NULL,
      rank INTEGER NOT NULL
    );
    INSERT INTO queue (claim, check_at, credibility, due_at, lack, rank)
      SELECT c.id, \(beginMs("c.check_after")), s.credibility,
        coalesce(\(endMs("c.due")), \(Int64.max)),
        CASE WHEN s.contradicted = 1 OR s.credibility <= 2 THEN 0 WHEN s.independent = 1 THEN 1
          WHEN s.possible > 0 THEN 2 ELSE 3 END,
        -c.priority
      FROM claim c JOIN assessment s ON s.id = c.id WHERE c.status < 3;
    CREATE INDEX queue_order ON queue (check_at, due_at, rank, lack, claim);
    CREATE INDEX queue_credibility ON queue (credibility, claim DESC);
    CREATE INDEX queue_due ON queue (due_at) WHERE due_at < \(Int64.max);

    """

  /// The instant at which a reported date begins, in UTC milliseconds; NULL for NULL.
  private static func beginMs(_ date: String) -> String {
    """
    CASE length(\(date))
      WHEN 4 THEN 1000 * strftime('%s', \(date) || '-01-01')
      WHEN 7 THEN 1000 * strftime('%s', \(date) || '-01')
      WHEN 24 THEN 1000 * strftime('%s', substr(\(date), 1, 19)) + substr(\(date), 21, 3)
      ELSE 1000 * strftime('%s', \(date)) END
    """
  }

  /// The instant at which a reported date has ended, in UTC milliseconds; NULL for NULL.
  private static func endMs(_ date: String) -> String {
    let endOfTime = "253402300800"
    return """
      CASE length(\(date))
        WHEN 4 THEN 1000 * coalesce(strftime('%s', \(date) || '-01-01', '+1 year'), \(endOfTime))
        WHEN 7 THEN 1000 * coalesce(strftime('%s', \(date) || '-01', '+1 month'), \(endOfTime))
        WHEN 10 THEN 1000 * coalesce(strftime('%s', \(date), '+1 day'), \(endOfTime))
        WHEN 17 THEN 1000 * (strftime('%s', \(date)) + 60)
        WHEN 20 THEN 1000 * (strftime('%s', \(date)) + 1)
        ELSE 1000 * strftime('%s', substr(\(date), 1, 19)) + substr(\(date), 21, 3) + 1 END
      """
  }
}
