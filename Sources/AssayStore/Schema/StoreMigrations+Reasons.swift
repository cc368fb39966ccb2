extension StoreMigrations {
  /// Adds when a source itself took a word back, and the policy's rule that every verdict needs a reason: NULL, as in
  /// policies from before, means that it does.
  static let reasons = [
    ("attribution", "taken_back TEXT"), ("attribution_was", "taken_back TEXT"),
    ("policy", "needs_rationale INTEGER"), ("policy_was", "needs_rationale INTEGER"),
  ].map { "ALTER TABLE \($0) ADD COLUMN \($1);\n" }.joined()
}
