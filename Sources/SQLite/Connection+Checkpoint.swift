import CSQLite

/// How far a checkpoint goes.
package enum CheckpointMode: Sendable {
  /// Copies what it can without waiting for anyone.
  case passive
  /// Waits for readers within the busy timeout, copies everything and empties the log file.
  case truncate
}

/// What a checkpoint found and did, in frames of one page each.
package struct CheckpointResult: Hashable, Sendable {
  package let logFrames: Int
  package let checkpointedFrames: Int
}

extension Connection {
  /// Leaves all checkpoints to the caller from now on, and counts frames in `logFrames`.
  package func countLogFrames() { database.countLogFrames() }

  /// How many frames the log had after this connection's last commit, each a page; 0 before the first one counted.
  package var logFrames: Int { database.logFrames.map { Int($0.pointee) } ?? 0 }

  /// Makes durable what checkpoints have written to the database file, while other connections go on.
  ///
  /// After it has failed nothing that was written since the last sync can be believed.
  package func syncFile() throws(SQLiteError) {
    try database.check(assay_sync_file(database.pointer), sql: nil)
  }

  /// Copies the write-ahead log into the database; both counts are -1 when there is no log.
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
