extension StoreMigrations {
  /// Adds what version 2 of the assessment reads of an attribution and tells of a verdict, and has every claim assessed by
  /// it as of the newest event.
  ///
  /// `algorithm` has the event as of which its present version began: assessments as of earlier ones stay as they were.
  static let secondAssessment =
    ["attribution", "attribution_was"].flatMap { table in
      ["joint_with TEXT", "page INTEGER", "separate_from TEXT", "supersedes TEXT"].map { column in
        "ALTER TABLE \(table) ADD COLUMN \(column);\n"
      }
    }.joined() + """
      ALTER TABLE staleness ADD COLUMN stronger INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE staleness_was ADD COLUMN stronger INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX attribution_url ON attribution (url) WHERE url IS NOT NULL;
      CREATE TABLE algorithm (version INTEGER PRIMARY KEY, since_seq INTEGER NOT NULL);
      INSERT INTO algorithm SELECT 2, coalesce(max(seq), 0) FROM event;
      INSERT INTO refresh_seed SELECT max(seq), 0, 0 FROM event HAVING max(seq) IS NOT NULL;

      """
}
