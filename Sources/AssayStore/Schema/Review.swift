extension StoreMigrations {
  /// What review needs: leases, proposals, the standing of verdicts, the desk's policy and roles.
  static let review = proposals + standing
}
