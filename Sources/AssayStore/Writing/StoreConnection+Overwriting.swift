import SQLite

extension StoreConnection {
  /// Runs `body` so that what it deletes is overwritten on the disk, pages that become free included.
  func overwritingDeleted(
    _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try secureDelete(true)
    do { try body() } catch {
      try secureDelete(false)
      throw error
    }
    try secureDelete(false)
  }

  private func secureDelete(_ isOn: Bool) throws(StoreError) {
    _ = try statement(isOn ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = FAST")
      .only { _ in true }
  }
}
