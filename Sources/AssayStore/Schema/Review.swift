extension StoreMigrations {
  /// What review needs: leases, proposals, the standing of verdicts, the desk's policy and roles, and
  /// redactions.
  static let review = proposals + staleness + staleQueue + rules + redaction
}
