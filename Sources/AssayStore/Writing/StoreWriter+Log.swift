package import AssayDesk
import Posix
import SQLite

/// Checkpoints of the write-ahead log into the database file.
extension StoreWriter {
  /// From now on checkpoints in slices, by `checkpointIfDue`, instead of all at once within a commit.
  package func takeCheckpoints(of store: Store) throws(DeskError) {
    let connection = self.store.connection
    checkpointer = try sqlite { () throws(SQLiteError) in
      Checkpointer(connection, reader: try Store.readingConnection(store.path), path: store.path)
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

  /// How long a group that removes contents waits for the readers that need the log, in milliseconds.
  static let eraseMilliseconds: Int32 = 20

  /// How far ahead of its pace erasing may be, in nanoseconds, so that some redactions one after the other are each
  /// finished at once.
  private static let eraseBurstNanoseconds: UInt64 = 10_000_000_000

  /// Erases as `eraseRemoved` does, unless attempts have taken more than a tenth of the writer's time lately, or one that
  /// does not wait for readers would follow another without a pause in which changes have their turn.
  package func eraseRemovedInPace(waitingMilliseconds: Int32) {
    let begin = Clock.monotonicNanoseconds()
    guard holdsRemoved, erasesAt <= begin + Self.eraseBurstNanoseconds,
      waitingMilliseconds > 0 || begin >= erasesAgainAt
    else { return }
    eraseRemoved(waitingMilliseconds: waitingMilliseconds)
    let end = Clock.monotonicNanoseconds()
    erasesAt = max(erasesAt, begin) + 10 * (end - begin)
    erasesAgainAt = end + (end - begin)
  }

  /// Takes a step of what is left of a `Purge`; once nothing is, copies the whole log into the database file and truncates
  /// it.
  ///
  /// It does nothing unless these may hold contents that a redaction removed, and waits for readers that need the log for
  /// a time in milliseconds. Contents remain, and `holdsRemoved` stays true, while the purge is not done, or while a reader
  /// began before the last change. Readers that begin after the log is copied do not need it, so an attempt between two
  /// changes succeeds as soon as the earlier ones have ended.
  package func eraseRemoved(waitingMilliseconds: Int32) { erase(waitingMilliseconds, .short) }

  /// Erases all that redactions removed, however long it takes.
  package func eraseAllRemoved() { erase(0, .whole) }

  private func erase(_ waitingMilliseconds: Int32, _ step: Purge.Step) {
    guard holdsRemoved else { return }
    store.connection.setBusyTimeout(milliseconds: waitingMilliseconds)
    defer { store.connection.setBusyTimeout(milliseconds: Store.busyTimeoutMs) }
    do {
      let purge = Purge(store)
      if try purge.isNeeded() {
        // After a power failure the purge goes on from where the disk knows it to be.
        let isDone = try inUnsyncedTransaction { () throws(DeskError) in try purge.run(step) }
        guard isDone else { return }
      }
      try close()
      holdsRemoved = false
    } catch {
      note(error)
    }
  }
}
