package import AssayDesk
import SQLite

/// Checkpoints of the write-ahead log into the database file.
extension StoreWriter {
  /// From now on checkpoints in slices, by `checkpointIfDue`, instead of all at once within a commit.
  package func takeCheckpoints(of store: Store) throws(DeskError) {
    let connection = self.store.connection
    checkpointer = try sqlite { () throws(SQLiteError) in
      try Checkpointer(connection, path: store.path)
    }
  }

  /// Whether `checkpointIfDue` has work to do.
  package var isCheckpointDue: Bool { checkpointer?.isDue ?? false }

  /// Whether the log should be checkpointed when the writer is idle.
  package var wantsIdleCheckpoint: Bool { checkpointer?.wantsIdleCheckpoint ?? false }

  /// Does the part of a checkpoint that is due, which takes a few milliseconds at most; `isResting` says that the
  /// writer is idle.
  ///
  /// Another thread calls `whenSynced` when more is due.
  package func checkpointIfDue(
    isResting: Bool,
    whenSynced: @escaping @Sendable () -> Void
  ) throws(DeskError) {
    guard let checkpointer else { return }
    do throws(SQLiteError) {
      try checkpointer.work(whenSynced: whenSynced)
      if isResting { try checkpointer.checkpointWhenIdle(whenSynced: whenSynced) }
    } catch {
      note(DeskError(error))
      throw DeskError(error)
    }
  }

  /// Checkpoints the whole log into the database file; no reader may be active.
  package func close() throws(DeskError) {
    _ = try sqlite { () throws(SQLiteError) in
      try checkpointer?.unpin()
      return try store.connection.checkpoint(.truncate)
    }
  }

  /// Truncates the log file, so that removed contents leave it; retried after a later group while readers are active.
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
