/// When a transaction takes its lock.
package enum TransactionMode: Sendable {
  /// Takes its lock with the first statement.
  case deferred
  /// Takes the write lock at once.
  case immediate
}

extension Connection {
  /// Runs `body` in a transaction and commits; rolls back if `body` or the commit throws.
  package func transaction<Result>(
    _ mode: TransactionMode,
    _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    switch mode {
    case .deferred: try statement("BEGIN").run()
    case .immediate: try statement("BEGIN IMMEDIATE").run()
    }
    do {
      let result = try body()
      try statement("COMMIT").run()
      return result
    } catch {
      try rollBackIfNeeded()
      throw error
    }
  }

  /// Rolls back unless SQLite has already done so itself.
  package func rollBackIfNeeded() throws(SQLiteError) {
    guard isInTransaction else { return }
    try statement("ROLLBACK").run()
  }
}
