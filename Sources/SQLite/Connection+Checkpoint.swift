import CSQLite

/// How far a checkpoint goes.
package enum CheckpointMode: Sendable {
  /// Copies as much as it can without waiting.
  case passive
  /// Waits for readers up to the busy timeout, copies everything and empties the log file.
  case truncate
}

/// The result of a checkpoint, in frames of one page each.
package struct CheckpointResult: Hashable, Sendable {
  package let logFrames: Int
  package let checkpointedFrames: Int
}

extension Connection {
  /// Disables automatic checkpoints from now on, and counts frames in `logFrames`.
  package func countLogFrames() { database.countLogFrames() }

  /// The number of frames, each a page, in the log after this connection's last commit; 0 before the first one counted.
  package var logFrames: Int { database.logFrames.map { Int($0.pointee) } ?? 0 }

  /// Syncs what checkpoints have written to the database file, while other connections continue.
  ///
  /// After a failure nothing written since the last sync can be trusted.
  package func syncFile() throws(SQLiteError) {
    try database.check(assay_sync_file(database.pointer), sql: nil)
  }

  /// Copies the write-ahead log into the database; both counts are -1 if there is no log.
  ///
  /// Only one connection of a database may do this: SQLite 3.40 can lose commits otherwise.
  package func checkpoint(_ mode: CheckpointMode) throws(SQLiteError) -> CheckpointResult {
    let code =
      switch mode {
      case .passive: SQLITE_CHECKPOINT_PASSIVE
      case .truncate: SQLITE_CHECKPOINT_TRUNCATE
      }
    var log: Int32 = -1
    var checkpointed: Int32 = -1
    let outcome = sqlite3_wal_checkpoint_v2(database.pointer, nil, code, &log, &checkpointed)
    try database.check(outcome, sql: nil)
    return CheckpointResult(logFrames: Int(log), checkpointedFrames: Int(checkpointed))
  }
}
