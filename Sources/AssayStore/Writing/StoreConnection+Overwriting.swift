import AssayDesk
import SQLite

extension StoreConnection {
  /// Runs `body` so that what it deletes is overwritten on the disk, pages that become free included.
  func overwritingDeleted(
    _ body: () throws(DeskError) -> Void
  ) throws(DeskError) {
    try secureDelete(true)
    do { try body() } catch {
      try secureDelete(false)
      throw error
    }
    try secureDelete(false)
  }

  private func secureDelete(_ isOn: Bool) throws(DeskError) {
    try statement(isOn ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = FAST").execute()
  }
}
