extension StoreMigrations {
  /// What words are found by.
  static let search = ""
}
