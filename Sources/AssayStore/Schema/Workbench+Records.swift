extension StoreMigrations {
  /// Evidence, notes, and what is merged into what.
  static let records = ""
}
