import AssayDesk
package import SQLite

extension StorageFailure {
  /// Describes an SQLite failure as the failure that the desk reports.
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
  /// Wraps an SQLite failure as an error of the desk.
  init(_ error: SQLiteError) { self = .storage(StorageFailure(error)) }
}

/// Runs calls of SQLite and throws their failures as `DeskError.storage`.
func sqlite<Result>(_ body: () throws(SQLiteError) -> Result) throws(DeskError) -> Result {
  do { return try body() } catch { throw DeskError(error) }
}
