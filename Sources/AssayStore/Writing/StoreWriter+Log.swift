package import AssayDesk
import SQLite

/// The log of what was committed, and how it comes into the database file.
extension StoreWriter {
  /// Makes checkpoints bit by bit from now on, by `checkpointIfDue`, instead of all at once within some commit.
  package func takeCheckpoints(of store: Store) throws(DeskError) {
    let connection = self.store.connection
    checkpointer = try sqlite { () throws(SQLiteError) in
      try Checkpointer(connection, path: store.path)
    }
  }

  /// Whether `checkpointIfDue` has something to do.
  package var isCheckpointDue: Bool { checkpointer?.isDue ?? false }

  /// Whether the log should be brought in once nothing else is to be done.
  package var wantsRest: Bool { checkpointer?.wantsRest ?? false }

  /// Does the part of a checkpoint that is due, which takes a few milliseconds at most; `isResting` says that nothing
  /// else is to be done.
  ///
  /// `whenSynced` is called by another thread when more will be due.
  package func checkpointIfDue(
    isResting: Bool,
    whenSynced: @escaping @Sendable () -> Void
  ) throws(DeskError) {
    guard let checkpointer else { return }
    do throws(SQLiteError) {
      try checkpointer.work(whenSynced: whenSynced)
      if isResting { try checkpointer.rest(whenSynced: whenSynced) }
    } catch {
      note(DeskError(error))
      throw DeskError(error)
    }
  }

  /// Brings everything into the database file; no reader may be at work.
  package func close() throws(DeskError) {
    _ = try sqlite { () throws(SQLiteError) in
      try checkpointer?.unpin()
      return try store.connection.checkpoint(.truncate)
    }
  }

  /// Takes what was removed out of the log file as well, or after a later group where readers are at work now.
  func emptyLog() {
    store.connection.setBusyTimeout(milliseconds: 0)
    defer { store.connection.setBusyTimeout(milliseconds: Store.busyTimeoutMs) }
    do {
      try close()
      logHoldsRemoved = false
    } catch {
      note(error)
    }
  }
}
