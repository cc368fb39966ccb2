import Posix
import SQLite
import Threading

/// Brings the log into the database file bit by bit, so that no commit waits for all of it.
///
/// A checkpoint that reaches the end of the log makes the database file durable, which takes the longer the more was
/// written. Slices do not reach it, because a reader is kept at the end of the slice before. When the log is full,
/// another thread makes the file durable, and only then does a checkpoint go to the end, with little left to do; the
/// log begins anew with the next commit that no reader hinders.
///
/// Used by the thread that writes at the time; all checkpoints are made over the writing connection.
final class Checkpointer {
  /// Sizes of the log, in frames of one page each.
  struct Limits {
    /// About two megabytes, which takes a millisecond or two.
    var slice = 500
    /// About forty megabytes; with fewer the same pages are written to the database more often.
    var full = 10_000
    /// From how many on the log is brought in when nothing else is to be done.
    var rest = 1_000
  }

  private let limits: Limits
  private let path: String
  private let connection: Connection
  /// A reader that stays where the log ended when the last slice was made.
  private let pin: Connection
  private var isPinned = false
  /// The end of the last slice.
  private var slicedFrames = 0
  private var syncing: FileSync?
  /// The frame up to which the whole log has been brought in.
  private var finishedFrames = 0

  /// Takes over the checkpoints of a writing connection.
  init(_ connection: Connection, path: String, limits: Limits = Limits()) throws(SQLiteError) {
    self.limits = limits
    self.path = path
    self.connection = connection
    pin = try Store.readingConnection(path)
    connection.countLogFrames()
  }

  /// Whether there is something to do now.
  var isDue: Bool {
    syncing?.outcome != nil || unslicedFrames >= limits.slice
  }

  /// Whether the file is being made durable, or has been and nothing was done since.
  var isSyncing: Bool { syncing != nil }

  /// Whether the log should be brought in once there is time.
  var wantsRest: Bool {
    !isSyncing && connection.logFrames >= limits.rest
      && connection.logFrames != finishedFrames
  }

  private var unslicedFrames: Int {
    let frames = connection.logFrames
    return frames < slicedFrames ? frames : frames - slicedFrames
  }

  /// Does what is due; `whenSynced` is called by another thread when more will be.
  func work(whenSynced: @escaping @Sendable () -> Void) throws(SQLiteError) {
    if let outcome = syncing?.outcome {
      syncing = nil
      try outcome.get()
      try finish()
    }
    guard unslicedFrames >= limits.slice else { return }
    try slice()
    if connection.logFrames >= limits.full { try sync(whenSynced) }
  }

  /// Begins to bring in what there is, as nothing else is to be done.
  func rest(whenSynced: @escaping @Sendable () -> Void) throws(SQLiteError) {
    guard wantsRest else { return }
    // The second slice reaches to where the first has put the reader.
    try slice()
    try slice()
    try sync(whenSynced)
  }

  /// Lets go of the log, so that a checkpoint may empty it.
  func unpin() throws(SQLiteError) {
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
    // Also where the next fails, so that the transaction is ended before another begins.
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

/// Makes the database file durable in a thread of its own.
///
/// It has a connection of its own: to close another descriptor of the file would drop SQLite's locks on it.
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
      // Then it is done here, which only takes longer.
      work()
    }
  }

  /// Nil while it is at work.
  var outcome: Result<Void, SQLiteError>? { state.withLock { $0 } }
}
