import AssayDesk
package import SQLite

extension StorageFailure {
  /// What SQLite could not do.
  package init(_ error: SQLiteError) {
    let kind: Kind =
      switch error.kind {
      case .full: .full
      case .readOnly: .readOnly
      case .busy, .interrupt: .busy
      case .corrupt, .notADatabase: .corrupt
      case .constraint: .constraint
      case .io, .cantOpen, .other: .other
      }
    self.init(
      kind: kind,
      isFailedSync: error.isFailedSync,
      message: error.message,
      detail: error.description
    )
  }
}

extension DeskError {
  /// What SQLite could not do.
  init(_ error: SQLiteError) { self = .storage(StorageFailure(error)) }
}

/// Runs what only SQLite can fail.
func sqlite<Result>(_ body: () throws(SQLiteError) -> Result) throws(DeskError) -> Result {
  do { return try body() } catch { throw DeskError(error) }
}
