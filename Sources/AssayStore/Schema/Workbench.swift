extension StoreMigrations {
  /// What a desk keeps and asks all day beside the claims themselves.
  static let workbench = records + lists + search
}
