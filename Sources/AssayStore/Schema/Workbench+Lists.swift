extension StoreMigrations {
  /// What lists of claims and the queue are found by.
  static let lists = ""
}
