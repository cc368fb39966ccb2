import AssayDomain

extension StoreMigrations {
  /// The records that events make and change, and the tables that find them by name, tag or citation.
  static let records = source + claim + attribution + link + evidence + note + policy

  private static let source =
    versioned(Source.self) + """
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
    versioned(Claim.self) + """
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
      Attribution.self,
      without: ["joint_with", "page", "separate_from", "supersedes", "taken_back"]
    )
      + """
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
    versioned(Link.self) + """
      CREATE INDEX link_from ON link (from_claim);
      CREATE INDEX link_to ON link (to_claim);
      CREATE INDEX link_was_from ON link_was (from_claim);
      CREATE INDEX link_was_to ON link_was (to_claim);

      """

  private static let evidence =
    versioned(Evidence.self) + """
      CREATE INDEX evidence_claim ON evidence (claim);
      CREATE INDEX evidence_was_claim ON evidence_was (claim);
      CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        content BLOB NOT NULL
      );

      """

  private static let note =
    versioned(Note.self) + """
      CREATE INDEX note_claim ON note (claim);
      CREATE INDEX note_was_claim ON note_was (claim);

      """

  /// The desk's policy, and the roles that users have.
  private static let policy =
    versioned(Policy.self, without: ["needs_rationale"]) + versioned(Grant.self)
}
