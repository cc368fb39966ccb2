import Posix
import Threading

/// Checkpoints the write-ahead log into the database file in slices, so that no commit waits for the whole log.
///
/// A checkpoint that reaches the end of the log syncs the database file, which takes longer the more was written.
/// Slices do not reach the end, because a reader stays at the end of the previous slice. When the log is full, another
/// thread syncs the file, and only then does a checkpoint go to the end, with little left to do; the log restarts with
/// the next commit that no reader prevents from doing so.
///
/// Used by one thread at a time, the one that writes; all checkpoints use the writing connection.
package final class Checkpointer {
  /// Sizes of the log, in frames of one page each.
  package struct Limits {
    /// About two megabytes, which take a millisecond or two.
    package var slice: Int
    /// About forty megabytes; a smaller log would write the same pages to the database more often.
    package var full: Int
    /// The minimum size of a log that is checkpointed when the writer is idle.
    package var rest: Int

    package init(slice: Int = 500, full: Int = 10_000, rest: Int = 1_000) {
      self.slice = slice
      self.full = full
      self.rest = rest
    }
  }

  private let limits: Limits
  private let path: String
  private let connection: Connection
  /// A reader that stays where the log ended at the last slice.
  private let pin: Connection
  private var isPinned = false
  /// The end of the last slice, in frames.
  private var slicedFrames = 0
  private var syncing: FileSync?
  /// The size of the log, in frames, when a checkpoint last covered all of it.
  private var finishedFrames = 0

  /// Takes over the checkpoints of a writing connection to the database at `path`; `reader` is another connection to it,
  /// which nobody else uses.
  package init(
    _ connection: Connection,
    reader: Connection,
    path: String,
    limits: Limits = Limits()
  ) {
    self.limits = limits
    self.path = path
    self.connection = connection
    pin = reader
    connection.countLogFrames()
  }

  /// Whether a slice or the end of a checkpoint is due.
  package var isDue: Bool {
    syncing?.outcome != nil || unslicedFrames >= limits.slice
  }

  /// Whether the file is being synced, or has been synced and `work` has not run since.
  package var isSyncing: Bool { syncing != nil }

  /// Whether the log should be checkpointed when the writer is idle.
  package var wantsIdleCheckpoint: Bool {
    !isSyncing && connection.logFrames >= limits.rest
      && connection.logFrames != finishedFrames
  }

  private var unslicedFrames: Int {
    let frames = connection.logFrames
    return frames < slicedFrames ? frames : frames - slicedFrames
  }

  /// Does the work that is due; another thread calls `whenSynced` when more is due.
  package func work(whenSynced: @escaping @Sendable () -> Void) throws(SQLiteError) {
    if let outcome = syncing?.outcome {
      syncing = nil
      try outcome.get()
      try finish()
    }
    guard unslicedFrames >= limits.slice else { return }
    try slice()
    if connection.logFrames >= limits.full { try sync(whenSynced) }
  }

  /// Starts to checkpoint the whole log, because the writer is idle.
  package func checkpointWhenIdle(whenSynced: @escaping @Sendable () -> Void) throws(SQLiteError) {
    guard wantsIdleCheckpoint else { return }
    // The second slice reaches the position where the first has put the reader.
    try slice()
    try slice()
    try sync(whenSynced)
  }

  /// Ends the reader's transaction, so that a checkpoint may empty the log.
  package func unpin() throws(SQLiteError) {
    guard isPinned else { return }
    isPinned = false
    try pin.execute("COMMIT")
  }

  private func slice() throws(SQLiteError) {
    if isPinned {
      _ = try connection.checkpoint(.passive)
      try unpin()
    }
    try pin.execute("BEGIN")
    // Set before the next statement, so that the transaction is ended later even if that statement fails.
    isPinned = true
    try pin.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
    slicedFrames = connection.logFrames
  }

  private func sync(_ whenDone: @escaping @Sendable () -> Void) throws(SQLiteError) {
    guard !isSyncing else { return }
    syncing = try FileSync(path, whenDone)
  }

  private func finish() throws(SQLiteError) {
    try unpin()
    let result = try connection.checkpoint(.passive)
    slicedFrames = connection.logFrames
    if result.checkpointedFrames == result.logFrames { finishedFrames = connection.logFrames }
  }
}

/// Syncs the database file on its own thread.
///
/// It uses its own connection: closing another descriptor of the file would drop SQLite's locks on it.
private final class FileSync: Sendable {
  private static let stackBytes = 256 << 10

  private let state = Guarded<Result<Void, SQLiteError>?>(nil)

  init(_ path: String, _ whenDone: @escaping @Sendable () -> Void) throws(SQLiteError) {
    let state = state
    let work: @Sendable () -> Void = {
      let result = Result { () throws(SQLiteError) in
        try Connection(path: path, mode: .readOnly).syncFile()
      }
      state.withLock { $0 = result }
      whenDone()
    }
    do throws(PosixError) {
      _ = try Thread.spawn(name: "sync", stackSizeBytes: Self.stackBytes, body: work)
    } catch {
      // Without a thread, sync here, which only takes longer.
      work()
    }
  }

  /// The result of the sync, nil while it runs.
  var outcome: Result<Void, SQLiteError>? { state.withLock { $0 } }
}
